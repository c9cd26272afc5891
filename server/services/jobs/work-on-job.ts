import { ConflictError, type Statement } from "../../../db/atomic.ts";
import {
  failAbandonedJobs,
  findJob,
  findPendingJob,
  insertJob,
  updatePendingJob,
} from "../../../db/queries/jobs.ts";
import type { Deps } from "../../deps.ts";

const ABANDONED_AFTER_MS = 60_000;
const ATTEMPTS = 5;

export interface JobPlan {
  /** Its words are `panel.job.kind.…`. */
  readonly kind: string;
  /** What it is about: of each kind one at a time. */
  readonly subject: string;
  readonly stepsTotal: number;
  /** Who may see and cancel it; absent for timed work. */
  readonly startedBy?: string;
  /** Where its result is to be seen. */
  readonly href?: string;
}

export interface StartedJob {
  readonly id: string;
  /** False while the same work is under way already. */
  readonly isNew: boolean;
}

/** The job to work on: a new one, or the one that somebody else began. */
export async function startJob(deps: Deps, plan: JobPlan): Promise<StartedJob> {
  for (let attempt = 1; ; attempt += 1) {
    const id = deps.newId();
    try {
      await deps.db.atomic({ statements: startStatements(deps, plan, id) });
      return { id, isNew: true };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const pending = await findPendingJob(deps.db, plan);
      if (pending !== undefined) return { id: pending.id, isNew: false };
      // It ended between the two: another attempt finds the place free.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function startStatements({ clock }: Deps, plan: JobPlan, id: string): readonly Statement[] {
  const now = clock.now();
  const before = new Date(Date.parse(now) - ABANDONED_AFTER_MS).toISOString();
  const { kind, subject } = plan;
  const job = { ...plan, id, state: "running" as const, createdOn: clock.today() };
  return [failAbandonedJobs({ kind, subject, before }), insertJob({ ...job, updatedAt: now })];
}

/** A sign of life after a step; false when somebody cancelled: the work then ends. */
export async function advanceJob(
  deps: Deps,
  id: string,
  progress: { readonly stepsDone: number; readonly step?: string },
): Promise<boolean> {
  const change = { ...progress, updatedAt: deps.clock.now() };
  await deps.db.atomic({ statements: [updatePendingJob(id, change)] });
  return (await findJob(deps.db, id))?.state === "running";
}

/** `failure` is the code of a problem, whose words say what to do. */
export async function endJob(deps: Deps, id: string, failure?: string): Promise<void> {
  const state = failure === undefined ? ("done" as const) : ("failed" as const);
  const change = { state, ...(failure === undefined ? {} : { failure }) };
  const updatedAt = deps.clock.now();
  await deps.db.atomic({ statements: [updatePendingJob(id, { ...change, updatedAt })] });
}
