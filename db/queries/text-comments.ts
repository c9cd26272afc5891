import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { textComments } from "../schema/translation.ts";
import { builder, statement } from "./statement.ts";
import type { TextsPlace } from "./text-events.ts";

export type TextCommentRow = typeof textComments.$inferSelect;

function ofPlace({ survey, language }: TextsPlace) {
  return and(eq(textComments.survey, survey), eq(textComments.language, language));
}

/** The earliest first. */
export async function listTextComments(
  db: Database,
  place: TextsPlace,
  key: string,
): Promise<readonly TextCommentRow[]> {
  return await db.orm
    .select()
    .from(textComments)
    .where(and(ofPlace(place), eq(textComments.key, key)))
    .orderBy(asc(textComments.at), asc(textComments.id));
}

/** How many wait to be resolved, by text. */
export async function countOpenComments(
  db: Database,
  place: TextsPlace,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orm
    .select({ key: textComments.key, count: sql<number>`count(*)` })
    .from(textComments)
    .where(and(ofPlace(place), isNull(textComments.resolvedAt)))
    .groupBy(textComments.key);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

export async function findTextComment(
  db: Database,
  id: string,
): Promise<TextCommentRow | undefined> {
  const [row] = await db.orm.select().from(textComments).where(eq(textComments.id, id));
  return row;
}

export function insertTextComment(comment: typeof textComments.$inferInsert): Statement {
  return statement(builder.insert(textComments).values(comment));
}

export function settleTextComment(
  id: string,
  settled: Pick<TextCommentRow, "resolvedAt" | "resolvedByName">,
): Statement {
  return statement(builder.update(textComments).set(settled).where(eq(textComments.id, id)));
}
