import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { auditLog } from "../schema/audit.ts";
import type { AuditRow } from "./audit.ts";

/** Everything that narrows the log; moments are ISO 8601 in UTC. */
export interface ActFilter {
  readonly actorId?: string | undefined;
  readonly actorKind?: AuditRow["actorKind"] | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  /** Not included. */
  readonly until?: string | undefined;
}

/** Newest first, from the act before `before`. */
export async function listActsBefore(
  db: Database,
  { before, limit, ...filter }: ActFilter & { readonly before: number; readonly limit: number },
): Promise<readonly AuditRow[]> {
  return await db.orm
    .select()
    .from(auditLog)
    .where(and(lt(auditLog.sequence, before), ...conditions(filter)))
    .orderBy(desc(auditLog.sequence))
    .limit(limit);
}

function conditions(filter: ActFilter): readonly SQL[] {
  const { actorId, actorKind, action, subject, from, until } = filter;
  return [
    ...(actorId === undefined ? [] : [eq(auditLog.actorId, actorId)]),
    ...(actorKind === undefined ? [] : [eq(auditLog.actorKind, actorKind)]),
    ...(action === undefined ? [] : [eq(auditLog.action, action)]),
    ...(subject === undefined ? [] : [eq(auditLog.subject, subject)]),
    ...(from === undefined ? [] : [gte(auditLog.at, from)]),
    ...(until === undefined ? [] : [lt(auditLog.at, until)]),
  ];
}
