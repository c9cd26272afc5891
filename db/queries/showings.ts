import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { responses } from "../schema/responses.ts";
import { prepared } from "./prepared.ts";
import { type StoredResponse, COUNTED } from "./responses.ts";

/** What a response was shown: the texts follow from it. */
export type Showing = Pick<StoredResponse, "version" | "language" | "pack">;

const showingsQuery = prepared((orm) => {
  const { id, version, language, pack, round, state } = responses;
  const page = orm
    .select({ id, version, language, pack })
    .from(responses)
    .where(
      and(
        eq(round, sql.placeholder("round")),
        gt(id, sql.placeholder("after")),
        inArray(state, [...COUNTED]),
      ),
    )
    .orderBy(asc(id))
    .limit(sql.placeholder("limit"))
    .as("page");
  return orm
    .select({
      version: page.version,
      language: page.language,
      pack: page.pack,
      n: sql<number>`count(*)`,
      last: sql<string>`max(${page.id})`,
    })
    .from(page)
    .groupBy(page.version, page.language, page.pack)
    .orderBy(page.version, page.language, page.pack)
    .prepare();
});

/** A page of a round's counted responses, after `after`, summed by what they were shown. */
export async function pageOfShowings(
  db: Database,
  { round, after, limit }: { round: string; after: string; limit: number },
): Promise<readonly (Showing & { readonly n: number; readonly last: string })[]> {
  return await showingsQuery(db).execute({ round, after, limit });
}
