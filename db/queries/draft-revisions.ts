import { and, desc, eq, gt } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { draftRevisions, drafts } from "../schema/survey-life.ts";
import { builder, statement } from "./statement.ts";

export type DraftRevision = typeof draftRevisions.$inferSelect;

export async function findRevision(
  db: Database,
  draft: string,
  revision: number,
): Promise<DraftRevision | undefined> {
  const where = and(eq(draftRevisions.draft, draft), eq(draftRevisions.revision, revision));
  const [row] = await db.orm.select().from(draftRevisions).where(where);
  return row;
}

/** The newest first, without what they say. */
export async function listRevisions(
  db: Database,
  draft: string,
  limit: number,
): Promise<readonly Omit<DraftRevision, "definition" | "draft">[]> {
  const { revision, sha256, savedAt, savedById, savedByName } = draftRevisions;
  return await db.orm
    .select({ revision, sha256, savedAt, savedById, savedByName })
    .from(draftRevisions)
    .where(eq(draftRevisions.draft, draft))
    .orderBy(desc(revision))
    .limit(limit);
}

export async function hasSavedSince(
  db: Database,
  { draft, person, since }: { draft: string; person: string; since: string },
): Promise<boolean> {
  const mine = and(eq(draftRevisions.draft, draft), eq(draftRevisions.savedById, person));
  const [row] = await db.orm
    .select({ revision: draftRevisions.revision })
    .from(draftRevisions)
    .where(and(mine, gt(draftRevisions.savedAt, since)))
    .limit(1);
  return row !== undefined;
}

/** The two statements that make a revision the newest; the first fails unless it follows. */
export function saveRevision(row: DraftRevision): readonly Statement[] {
  const { draft, revision, savedAt, savedById, savedByName } = row;
  const pointer = { revision, updatedAt: savedAt };
  return [
    statement(builder.insert(draftRevisions).values(row)),
    statement(
      builder
        .update(drafts)
        .set({ ...pointer, updatedById: savedById, updatedByName: savedByName })
        .where(eq(drafts.id, draft)),
    ),
  ];
}

// Every save is looked at once, when it leaves the newest: the last of each hour stays.
const THIN = `delete from draft_revisions where draft = ?1 and revision = ?2 and exists (
  select 1 from draft_revisions as later where later.draft = ?1 and later.revision > ?2
    and later.revision <= ?2 + 50
    and substr(later.saved_at, 1, 13) = substr(draft_revisions.saved_at, 1, 13))`;

export function thinRevisions(draft: string, revision: number): Statement {
  return { sql: THIN, params: [draft, revision] };
}
