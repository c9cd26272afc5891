import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { jobs } from "../schema/operation.ts";
import { builder, statement } from "./statement.ts";

export type Job = typeof jobs.$inferSelect;

export async function findJob(db: Database, id: string): Promise<Job | undefined> {
  const [row] = await db.orm.select().from(jobs).where(eq(jobs.id, id));
  return row;
}

/** A plain insert: two pending jobs of one kind and subject conflict on `jobs.kind`. */
export function insertJob(job: typeof jobs.$inferInsert): Statement {
  return statement(builder.insert(jobs).values(job));
}

const PENDING = ["queued", "running"] as const;

/** The one of its kind and subject that is not over yet. */
export async function findPendingJob(
  db: Database,
  { kind, subject }: Pick<Job, "kind" | "subject">,
): Promise<Job | undefined> {
  const [row] = await db.orm
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.subject, subject), inArray(jobs.state, PENDING)));
  return row;
}

/** The newest first; `since` is a moment. */
export async function listFailedJobs(
  db: Database,
  since: string,
  limit: number,
): Promise<readonly Job[]> {
  return await db.orm
    .select()
    .from(jobs)
    .where(and(eq(jobs.state, "failed"), gte(jobs.updatedAt, since)))
    .orderBy(desc(jobs.updatedAt))
    .limit(limit);
}

/** Jobs whose process went away: pending, yet without a sign of life since `before`. */
export function failAbandonedJobs(job: {
  readonly kind: string;
  readonly subject: string;
  readonly before: string;
}): Statement {
  return statement(
    builder
      .update(jobs)
      .set({ state: "failed", failure: "job.abandoned" })
      .where(
        and(
          eq(jobs.kind, job.kind),
          eq(jobs.subject, job.subject),
          inArray(jobs.state, PENDING),
          lt(jobs.updatedAt, job.before),
        ),
      ),
  );
}

export function updateJob(
  id: string,
  change: Partial<Pick<Job, "state" | "step" | "stepsDone" | "stepsTotal" | "failure">> & {
    readonly updatedAt: string;
  },
): Statement {
  return statement(builder.update(jobs).set(change).where(eq(jobs.id, id)));
}

/** Changes a job that is not over yet; one that was cancelled stays so. */
export function updatePendingJob(...[id, change]: Parameters<typeof updateJob>): Statement {
  return statement(
    builder
      .update(jobs)
      .set(change)
      .where(and(eq(jobs.id, id), inArray(jobs.state, PENDING))),
  );
}
