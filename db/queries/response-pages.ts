import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { responses } from "../schema/responses.ts";
import { prepared } from "./prepared.ts";
import { type StoredResponse, COUNTED } from "./responses.ts";

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
