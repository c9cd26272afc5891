import { and, eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../database.ts";
import { accountLinks, accounts } from "../schema/accounts.ts";
import { apiTokens } from "../schema/operation.ts";
import { versions } from "../schema/surveys.ts";

/** One parameter, however many there are. */
function isAmong(column: SQLiteColumn, ids: readonly string[]) {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/** What the subjects of audit rows are called today; those that are gone or never had a name lack. */
export async function listSubjectNames(
  { orm }: Pick<Database, "orm">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const newest = sql`(select max(version) from versions as v where v.survey = ${versions.survey})`;
  const title = sql<string>`${versions.definition} ->> '$.title'`;
  const { id, about, kind } = accountLinks;
  const kinds = await Promise.all([
    orm
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(isAmong(accounts.id, ids)),
    orm
      .select({ id: apiTokens.id, name: apiTokens.name })
      .from(apiTokens)
      .where(isAmong(apiTokens.id, ids)),
    orm
      .select({ id, name: about })
      .from(accountLinks)
      .where(and(isAmong(id, ids), eq(kind, "invitation"))),
    orm
      .select({ id: versions.survey, name: title })
      .from(versions)
      .where(and(isAmong(versions.survey, ids), eq(versions.version, newest))),
  ]);
  const names = ["account", "token", "invitation", "survey"].map((kindName, at) =>
    (kinds[at] ?? []).map((row) => [`${kindName}:${row.id}`, row.name] as const),
  );
  return new Map(names.flat());
}
