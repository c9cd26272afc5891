import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Atomic } from "./atomic.ts";

/** Reads and builds queries; writes go through `atomic`. */
export type Orm = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "selectDistinct" | "$count"
>;

export interface Database {
  readonly engine: "sqlite" | "d1";
  readonly orm: Orm;
  readonly atomic: Atomic;
  /** Answers, or throws StorageError. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
