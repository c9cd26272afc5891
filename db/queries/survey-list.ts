import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { draftRevisions, drafts } from "../schema/survey-life.ts";
import { rounds, surveys, versions } from "../schema/surveys.ts";
import type { Survey } from "./surveys.ts";
import type { Round } from "./rounds.ts";

export interface SurveyRow extends Survey {
  readonly version: {
    readonly version: number;
    readonly title: string;
    readonly on: string;
  } | null;
  readonly draft: {
    readonly state: "draft" | "review";
    readonly title: string;
    readonly at: string;
  } | null;
  readonly rounds: readonly Round[];
}

const title = (column: typeof versions.definition | typeof draftRevisions.definition) =>
  sql<string>`${column} ->> '$.title'`;

/** Every survey that was not removed, with what its state follows from. A state has a few hundred. */
export async function listSurveyRows(db: Database): Promise<readonly SurveyRow[]> {
  const [all, published, open, collected] = await Promise.all([
    db.orm.select().from(surveys).where(isNull(surveys.removedOn)).orderBy(asc(surveys.slug)),
    newestVersions(db),
    openDrafts(db),
    db.orm.select().from(rounds).orderBy(asc(rounds.opensOn)),
  ]);
  const versionOf = new Map(published.map((row) => [row.survey, row]));
  const draftOf = new Map(open.map((row) => [row.survey, row]));
  const roundsOf = Map.groupBy(collected, (round) => round.survey);
  return all.map((survey) => ({
    ...survey,
    version: versionOf.get(survey.slug) ?? null,
    draft: draftOf.get(survey.slug) ?? null,
    rounds: roundsOf.get(survey.slug) ?? [],
  }));
}

async function newestVersions(db: Database) {
  const newest = sql`(select max(version) from versions as v where v.survey = ${versions.survey})`;
  const { survey, version, definition, publishedOn, createdOn } = versions;
  const on = sql<string>`coalesce(${publishedOn}, ${createdOn})`;
  return await db.orm
    .select({ survey, version, title: title(definition), on })
    .from(versions)
    .where(eq(version, newest));
}

async function openDrafts(db: Database) {
  const state = sql<"draft" | "review">`${drafts.state}`;
  return await db.orm
    .select({
      ...{ survey: drafts.survey, state, at: drafts.updatedAt },
      title: title(draftRevisions.definition),
    })
    .from(drafts)
    .innerJoin(
      draftRevisions,
      and(eq(draftRevisions.draft, drafts.id), eq(draftRevisions.revision, drafts.revision)),
    )
    .where(sql`${drafts.state} in ('draft', 'review')`);
}

/** Surveys that were removed, the latest first, by the name people knew them by. */
export async function listRemovedSurveys(
  db: Database,
): Promise<readonly (Survey & { readonly title: string })[]> {
  const [removed, published, open] = await Promise.all([
    db.orm
      .select()
      .from(surveys)
      .where(sql`${surveys.removedOn} is not null`)
      .orderBy(sql`${surveys.removedOn} desc`, asc(surveys.slug)),
    newestVersions(db),
    openDrafts(db),
  ]);
  const titles = new Map([...open, ...published].map((row) => [row.survey, row.title]));
  return removed.map((survey) => ({ ...survey, title: titles.get(survey.slug) || survey.slug }));
}
