import type { Draft, QueuedResponse } from "../device-records.ts";

export function draftOf(survey: string, changes: Partial<Draft> = {}): Draft {
  return {
    survey,
    language: "tzh",
    version: 1,
    state: '{"answers":{}}',
    screen: "q-age",
    startedAt: 1_000,
    savedAt: 2_000,
    ...changes,
  };
}

/** Its body names its digest, so that a server that invents receipts knows it. */
export function queuedOf(id: string, changes: Partial<QueuedResponse> = {}): QueuedResponse {
  const digest = changes.digest ?? `digest-${id}`;
  return {
    id,
    survey: "percepcion",
    language: "tzh",
    body: JSON.stringify({ id, digest }),
    digest,
    queuedAt: 1_000,
    attempts: 0,
    ...changes,
  };
}
