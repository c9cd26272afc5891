import { and, eq, inArray, lt } from "drizzle-orm";
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
          inArray(jobs.state, ["queued", "running"]),
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
