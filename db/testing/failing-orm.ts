import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Orm } from "../database.ts";

/** Every reading fails where the engine does: below the query builder, which tells it as its own. */
export function failingOrm(message: string): Orm {
  return drizzle(async () => await Promise.reject(new Error(message)));
}
