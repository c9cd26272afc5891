import { listFailedJobs } from "../../../db/queries/jobs.ts";
import type { AttentionSource } from "./attention.ts";

const DAYS_MS = 7 * 24 * 60 * 60 * 1000;
const MOST = 5;

/** Work that did not end well lately: one's own, and every one for administrators. */
export const jobsAttention: AttentionSource = async ({ clock, db }, person) => {
  const since = new Date(Date.parse(clock.now()) - DAYS_MS).toISOString();
  const jobs = await listFailedJobs(db, since, 50);
  return jobs
    .filter(({ startedBy }) => startedBy === person.id || person.role === "administrator")
    .slice(0, MOST)
    .map(({ id, subject }) => ({
      kind: "job_failed",
      parameters: { subject },
      href: `/panel/tareas/${id}`,
    }));
};
