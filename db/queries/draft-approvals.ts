import { asc, eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { draftApprovals } from "../schema/survey-life.ts";
import { builder, statement } from "./statement.ts";

export type Approval = typeof draftApprovals.$inferSelect;

export async function listApprovals(db: Database, draft: string): Promise<readonly Approval[]> {
  return await db.orm
    .select()
    .from(draftApprovals)
    .where(eq(draftApprovals.draft, draft))
    .orderBy(asc(draftApprovals.approvedAt));
}

export function insertApproval(approval: Approval): Statement {
  return statement(builder.insert(draftApprovals).values(approval));
}
