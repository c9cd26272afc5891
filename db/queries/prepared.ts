import type { Database, Orm } from "../database.ts";

/** A query that is built once per database: building it costs ten times as much as running it. */
export function prepared<Query>(build: (orm: Orm) => Query): (db: Database) => Query {
  const built = new WeakMap<Orm, Query>();
  return ({ orm }) => {
    const known = built.get(orm);
    if (known !== undefined) return known;
    const query = build(orm);
    built.set(orm, query);
    return query;
  };
}
