import { asc, desc, eq, gt, max } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { auditLog } from "../schema/audit.ts";
import { builder, statement } from "./statement.ts";

export type AuditRow = typeof auditLog.$inferSelect;

export async function findLastAct(
  db: Database,
): Promise<Pick<AuditRow, "sequence" | "hash"> | undefined> {
  const [row] = await db.orm
    .select({ sequence: auditLog.sequence, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.sequence))
    .limit(1);
  return row;
}

/** Of the last act on a subject; 0 before the first. */
export async function lastSequenceOn(db: Database, subject: string): Promise<number> {
  const [row] = await db.orm
    .select({ sequence: auditLog.sequence })
    .from(auditLog)
    .where(eq(auditLog.subject, subject))
    .orderBy(desc(auditLog.sequence))
    .limit(1);
  return row?.sequence ?? 0;
}

/** Fails with a conflict when another act took the place meanwhile. */
export function insertAct(row: AuditRow): Statement {
  return statement(builder.insert(auditLog).values(row));
}

/** In order of the chain, from the act after `sequence`. */
export async function listActsAfter(
  db: Database,
  sequence: number,
  limit: number,
): Promise<readonly AuditRow[]> {
  return await db.orm
    .select()
    .from(auditLog)
    .where(gt(auditLog.sequence, sequence))
    .orderBy(asc(auditLog.sequence))
    .limit(limit);
}

export type Actor = Pick<AuditRow, "actorKind" | "actorId" | "actorName">;

/** Everybody who ever acted, under the name of their latest act. */
export async function listActors(db: Database): Promise<readonly Actor[]> {
  const { actorId, actorKind, actorName, sequence } = auditLog;
  const rows = await db.orm
    .select({ actorKind, actorId, actorName, latest: max(sequence) })
    .from(auditLog)
    .groupBy(actorKind, actorId)
    .orderBy(actorKind, actorName);
  return rows.map((row) => ({
    actorKind: row.actorKind,
    actorId: row.actorId,
    actorName: row.actorName,
  }));
}

export async function listActions(db: Database): Promise<readonly string[]> {
  const { action } = auditLog;
  const rows = await db.orm.selectDistinct({ action }).from(auditLog).orderBy(asc(action));
  return rows.map((row) => row.action);
}
