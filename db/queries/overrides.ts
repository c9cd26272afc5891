import { and, asc, eq, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { surveyOverrides } from "../schema/survey-life.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

export type Override = typeof surveyOverrides.$inferSelect;

const overridesQuery = prepared((orm) =>
  orm
    .select()
    .from(surveyOverrides)
    .where(eq(surveyOverrides.survey, sql.placeholder("survey")))
    .orderBy(asc(surveyOverrides.question), asc(surveyOverrides.property))
    .prepare(),
);

export async function listOverrides(db: Database, survey: string): Promise<readonly Override[]> {
  return await overridesQuery(db).execute({ survey });
}

export function insertOverride(override: Override): Statement {
  return statement(builder.insert(surveyOverrides).values(override));
}

export function deleteOverride({
  survey,
  question,
  property,
}: Pick<Override, "survey" | "question" | "property">): Statement {
  const where = and(
    eq(surveyOverrides.survey, survey),
    eq(surveyOverrides.question, question),
    eq(surveyOverrides.property, property),
  );
  return statement(builder.delete(surveyOverrides).where(where));
}
