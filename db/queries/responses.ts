import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { responses } from "../schema/responses.ts";
import { prepared } from "./prepared.ts";
import { builder, template } from "./statement.ts";

export type StoredResponse = typeof responses.$inferSelect;

const COUNTED = ["received", "flagged"] as const;

const insertTemplate = template(
  builder
    .insert(responses)
    .values({
      id: sql.placeholder("id"),
      round: sql.placeholder("round"),
      version: sql.placeholder("version"),
      language: sql.placeholder("language"),
      channel: sql.placeholder("channel"),
      answeredOn: sql.placeholder("answeredOn"),
      receivedOn: sql.placeholder("receivedOn"),
      state: sql.placeholder("state"),
      folio: sql.placeholder("folio"),
      digest: sql.placeholder("digest"),
      contentDigest: sql.placeholder("contentDigest"),
      seed: sql.placeholder("seed"),
      pack: sql.placeholder("pack"),
      played: sql.placeholder("played"),
      answers: sql.placeholder("answers"),
    })
    .prepare(),
);

/** A plain insert: a repeated id makes its whole list fail, so nothing is counted twice. */
export function insertResponse(response: StoredResponse): Statement {
  return insertTemplate({ ...response });
}

export type StoredReceipt = Pick<StoredResponse, "id" | "folio" | "digest" | "receivedOn">;

export async function findReceipt(db: Database, id: string): Promise<StoredReceipt | undefined> {
  const [row] = await db.orm
    .select({
      id: responses.id,
      folio: responses.folio,
      digest: responses.digest,
      receivedOn: responses.receivedOn,
    })
    .from(responses)
    .where(eq(responses.id, id));
  return row;
}

/** Day of receipt of the response with a folio, in one round. */
export async function findReceivedOn(
  db: Database,
  { round, folio }: { readonly round: string; readonly folio: string },
): Promise<string | undefined> {
  const [row] = await db.orm
    .select({ receivedOn: responses.receivedOn })
    .from(responses)
    .where(and(eq(responses.round, round), eq(responses.folio, folio)));
  return row?.receivedOn;
}

const countedPageQuery = prepared((orm) =>
  orm
    .select({
      id: responses.id,
      round: responses.round,
      version: responses.version,
      language: responses.language,
      channel: responses.channel,
      answeredOn: responses.answeredOn,
      receivedOn: responses.receivedOn,
      state: responses.state,
      pack: responses.pack,
      played: responses.played,
      answers: responses.answers,
    })
    .from(responses)
    .where(
      and(
        eq(responses.round, sql.placeholder("round")),
        gt(responses.id, sql.placeholder("after")),
        inArray(responses.state, [...COUNTED]),
      ),
    )
    .orderBy(asc(responses.id))
    .limit(sql.placeholder("limit"))
    .prepare(),
);

/** What data files tell of a response: not its folio, which is the respondent's proof. */
export type CountedResponse = Pick<
  StoredResponse,
  | "id"
  | "round"
  | "version"
  | "language"
  | "channel"
  | "answeredOn"
  | "receivedOn"
  | "state"
  | "pack"
  | "played"
  | "answers"
>;

/** A page of a round's counted responses in order of id, after `after`. */
export async function pageOfResponses(
  db: Database,
  { round, after, limit }: { round: string; after: string; limit: number },
): Promise<readonly CountedResponse[]> {
  return await countedPageQuery(db).execute({ round, after, limit });
}

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

/** Every response whatever its state, page by page over all rounds: for `verify`. */
export async function pageOfAllResponses(
  db: Database,
  after: string,
  limit: number,
): Promise<readonly StoredResponse[]> {
  return await db.orm
    .select()
    .from(responses)
    .where(gt(responses.id, after))
    .orderBy(asc(responses.id))
    .limit(limit);
}

export function isCounted(response: Pick<StoredResponse, "state">): boolean {
  return response.state === "received" || response.state === "flagged";
}
