import { eq, desc, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { responses } from "../schema/responses.ts";
import { rounds } from "../schema/surveys.ts";
import { builder, statement } from "./statement.ts";
import { prepared } from "./prepared.ts";

export function changeRound(id: string, change: Partial<Omit<Round, "id" | "survey">>): Statement {
  return statement(builder.update(rounds).set(change).where(eq(rounds.id, id)));
}

export async function surveyHasResponses(db: Database, survey: string): Promise<boolean> {
  const [row] = await db.orm
    .select({ id: responses.id })
    .from(responses)
    .innerJoin(rounds, eq(rounds.id, responses.round))
    .where(eq(rounds.survey, survey))
    .limit(1);
  return row !== undefined;
}

export type Round = typeof rounds.$inferSelect;

const roundsQuery = prepared((orm) =>
  orm
    .select()
    .from(rounds)
    .where(eq(rounds.survey, sql.placeholder("survey")))
    .orderBy(desc(rounds.opensOn), desc(rounds.id))
    .prepare(),
);

/** Rounds of a survey, the latest to open first. */
export async function listRounds(db: Database, survey: string): Promise<readonly Round[]> {
  return await roundsQuery(db).execute({ survey });
}

export function insertRound(round: typeof rounds.$inferInsert): Statement {
  return statement(builder.insert(rounds).values(round));
}
