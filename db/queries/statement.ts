import { fillPlaceholders, type Query } from "drizzle-orm";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { SqlParameter, Statement } from "../atomic.ts";

/** Builds SQL without a connection: for the statements that go into an atomic list. */
export const builder = drizzle(async () => {
  throw new Error("the builder runs nothing");
});

/** A statement that is built once and filled per use: building costs forty times more. */
export function template(prepared: {
  getQuery(): Query;
}): (values: Readonly<Record<string, SqlParameter>>) => Statement {
  const { sql, params } = prepared.getQuery();
  return (values) => ({ sql, params: fillPlaceholders(params, { ...values }).map(asParameter) });
}

export function statement(query: { toSQL(): Query }): Statement {
  const { sql, params } = query.toSQL();
  return { sql, params: params.map(asParameter) };
}

function asParameter(value: unknown): SqlParameter {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new Error("parameter of a kind that no column has");
}
