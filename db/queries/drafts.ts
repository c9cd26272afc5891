import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { draftRevisions, drafts } from "../schema/survey-life.ts";
import { surveys } from "../schema/surveys.ts";
import { builder, statement } from "./statement.ts";

export type Draft = typeof drafts.$inferSelect;

const OPEN = ["draft", "review"] as const;

/** The one draft of a survey that is being worked on. */
export async function findOpenDraft(db: Database, survey: string): Promise<Draft | undefined> {
  const where = and(eq(drafts.survey, survey), inArray(drafts.state, OPEN));
  const [row] = await db.orm.select().from(drafts).where(where);
  return row;
}

/** The draft that a release brought for a survey that was edited here. */
export async function findOfferedDraft(db: Database, survey: string): Promise<Draft | undefined> {
  const where = and(eq(drafts.survey, survey), eq(drafts.state, "offered"));
  const [row] = await db.orm.select().from(drafts).where(where);
  return row;
}

export async function findDraft(db: Database, id: string): Promise<Draft | undefined> {
  const [row] = await db.orm.select().from(drafts).where(eq(drafts.id, id));
  return row;
}

/** Those of a removed survey are only found among what was discarded. */
export async function listDrafts(
  db: Database,
  state: Draft["state"],
): Promise<readonly (Draft & { readonly title: string })[]> {
  const rows = await db.orm
    .select({ draft: drafts, title: sql<string>`${draftRevisions.definition} ->> '$.title'` })
    .from(drafts)
    .innerJoin(
      draftRevisions,
      and(eq(draftRevisions.draft, drafts.id), eq(draftRevisions.revision, drafts.revision)),
    )
    .innerJoin(surveys, eq(surveys.slug, drafts.survey))
    .where(
      and(eq(drafts.state, state), state === "removed" ? undefined : isNull(surveys.removedOn)),
    )
    .orderBy(desc(drafts.closedOn), asc(drafts.id));
  return rows.map(({ draft, title }) => ({ ...draft, title }));
}

export function insertDraft(draft: typeof drafts.$inferInsert): Statement {
  return statement(builder.insert(drafts).values(draft));
}

/** Fails when somebody has saved since `revision`. */
export function changeDraftState(
  { id, revision }: Pick<Draft, "id" | "revision">,
  change: Partial<Pick<Draft, "wasReviewed" | "closedOn" | "basedOn">> & Pick<Draft, "state">,
): Statement {
  return statement(
    builder
      .update(drafts)
      .set({ ...change, revision })
      .where(eq(drafts.id, id)),
  );
}
