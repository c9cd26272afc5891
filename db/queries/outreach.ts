import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { outreachLinks } from "../schema/outreach.ts";
import { surveys } from "../schema/surveys.ts";
import { builder, statement } from "./statement.ts";

export type OutreachLink = typeof outreachLinks.$inferSelect;

/** Open as long as neither the link nor its survey was taken away. */
export async function findLinkByCode(
  db: Database,
  code: string,
): Promise<(OutreachLink & { readonly isOpen: boolean }) | undefined> {
  const [row] = await db.orm
    .select({ link: outreachLinks, surveyRemovedOn: surveys.removedOn })
    .from(outreachLinks)
    .innerJoin(surveys, eq(surveys.slug, outreachLinks.survey))
    .where(eq(outreachLinks.code, code));
  if (row === undefined) return undefined;
  const isOpen = row.link.removedOn === null && row.surveyRemovedOn === null;
  return { ...row.link, isOpen };
}

export async function findLink(db: Database, id: string): Promise<OutreachLink | undefined> {
  const [row] = await db.orm.select().from(outreachLinks).where(eq(outreachLinks.id, id));
  return row;
}

export async function listLinks(db: Database, survey: string): Promise<readonly OutreachLink[]> {
  return await db.orm
    .select()
    .from(outreachLinks)
    .where(and(eq(outreachLinks.survey, survey), isNull(outreachLinks.removedOn)))
    .orderBy(asc(outreachLinks.medium), asc(outreachLinks.language), asc(outreachLinks.id));
}

export async function listRemovedLinks(db: Database): Promise<readonly OutreachLink[]> {
  return await db.orm
    .select()
    .from(outreachLinks)
    .where(sql`${outreachLinks.removedOn} is not null`)
    .orderBy(sql`${outreachLinks.removedOn} desc`, asc(outreachLinks.id));
}

export function insertLink(link: typeof outreachLinks.$inferInsert): Statement {
  return statement(builder.insert(outreachLinks).values(link));
}

export function setLinkRemoved(id: string, day: string | null): Statement {
  return statement(
    builder.update(outreachLinks).set({ removedOn: day }).where(eq(outreachLinks.id, id)),
  );
}
