import { findJob, type Job, updatePendingJob } from "../../../db/queries/jobs.ts";
import type { Deps } from "../../deps.ts";
import { mayDo, type Person } from "../access.ts";
import { recordAct } from "../record-act.ts";

/** A job that the person started, or any for whoever reads surveys; undefined for others. */
export async function readJob(deps: Deps, person: Person, id: string): Promise<Job | undefined> {
  const job = await findJob(deps.db, id);
  if (job === undefined) return undefined;
  return job.startedBy === person.id || mayDo(person.role, "surveys.read") ? job : undefined;
}

export function isPending({ state }: Pick<Job, "state">): boolean {
  return state === "queued" || state === "running";
}

/** Whoever started it, and administrators for work that nobody else could stop. */
export function mayCancel(person: Person, job: Job): boolean {
  return isPending(job) && (job.startedBy === person.id || person.role === "administrator");
}

/** Stops the work at its next step; what is over stays as it is. */
export async function cancelJob(deps: Deps, person: Person, job: Job): Promise<void> {
  const change = { state: "cancelled" as const, updatedAt: deps.clock.now() };
  const act = {
    actor: person,
    action: "job.cancelled",
    subject: `job:${job.id}`,
    details: { kind: job.kind },
  };
  await recordAct(deps, act, { statements: [updatePendingJob(job.id, change)] });
}
