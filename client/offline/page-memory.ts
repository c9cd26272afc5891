import type { Change, Draft, QueuedResponse } from "./device-records.ts";

interface Remembered<Row> {
  /** Undefined once removed. */
  readonly row: Row | undefined;
  /** What is still to be written on the device. */
  readonly pending?: Change;
}

/** What this page knows of the stored records, and which changes the device has not taken yet. */
export interface PageMemory {
  readonly note: (change: Change) => void;
  readonly pending: () => readonly Change[];
  readonly markKept: (changes: readonly Change[]) => void;
  /** Takes what the device holds, except where a change of this page is pending. */
  readonly learnDraft: (survey: string, row: Draft | undefined) => void;
  readonly learnQueue: (rows: readonly QueuedResponse[]) => void;
  readonly draft: (survey: string) => Draft | undefined;
  readonly queue: () => readonly QueuedResponse[];
  /** Drafts started before this time exist no more. */
  readonly expireDrafts: (before: number) => void;
  readonly forgetAll: () => void;
}

export function createPageMemory(): PageMemory {
  const drafts = new Map<string, Remembered<Draft>>();
  const queue = new Map<string, Remembered<QueuedResponse>>();
  let expiredBefore = -Infinity;

  return {
    note: (change) => {
      if (change.kind === "put_draft" || change.kind === "remove_draft") noteDraft(drafts, change);
      else noteQueued(queue, change);
    },
    pending: () => [...drafts.values(), ...queue.values()].flatMap(({ pending }) => pending ?? []),
    markKept: (changes) => {
      forgetPending(drafts, new Set(changes));
      forgetPending(queue, new Set(changes));
    },
    learnDraft: (survey, row) => {
      if (drafts.get(survey)?.pending === undefined) drafts.set(survey, { row });
    },
    learnQueue: (rows) => {
      for (const [id, { pending }] of queue) if (pending === undefined) queue.delete(id);
      for (const row of rows) if (!queue.has(row.id)) queue.set(row.id, { row });
    },
    draft: (survey) => {
      const row = drafts.get(survey)?.row;
      return row === undefined || row.startedAt < expiredBefore ? undefined : row;
    },
    queue: () => [...queue.values()].flatMap(({ row }) => row ?? []).sort(byAge),
    expireDrafts: (before) => {
      expiredBefore = before;
      for (const [survey, { row }] of drafts) {
        if (row !== undefined && row.startedAt < before) drafts.delete(survey);
      }
    },
    forgetAll: () => {
      drafts.clear();
      queue.clear();
    },
  };
}

function byAge(a: QueuedResponse, b: QueuedResponse): number {
  return a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1);
}

type DraftChange = Extract<Change, { readonly kind: "put_draft" | "remove_draft" }>;
type QueueChange = Exclude<Change, DraftChange>;

function noteDraft(drafts: Map<string, Remembered<Draft>>, change: DraftChange): void {
  if (change.kind === "put_draft") {
    drafts.set(change.row.survey, { row: change.row, pending: change });
  } else drafts.set(change.survey, { row: undefined, pending: change });
}

function noteQueued(queue: Map<string, Remembered<QueuedResponse>>, change: QueueChange): void {
  switch (change.kind) {
    case "put_queued":
      queue.set(change.row.id, { row: change.row, pending: change });
      return;
    case "update_queued": {
      // Not on the device yet: an update of what is not there would write nothing.
      const isNew = queue.get(change.row.id)?.pending?.kind === "put_queued";
      const pending: Change = isNew ? { kind: "put_queued", row: change.row } : change;
      queue.set(change.row.id, { row: change.row, pending });
      return;
    }
    case "settle_queued": {
      const isOther = (queue.get(change.id)?.row?.digest ?? change.digest) !== change.digest;
      if (!isOther) queue.set(change.id, { row: undefined, pending: change });
      return;
    }
    case "remove_queued":
      queue.set(change.id, { row: undefined, pending: change });
      return;
  }
}

function forgetPending<Row>(
  rows: Map<string, Remembered<Row>>,
  changes: ReadonlySet<Change>,
): void {
  for (const [key, { row, pending }] of rows) {
    if (pending === undefined || !changes.has(pending)) continue;
    if (row === undefined) rows.delete(key);
    else rows.set(key, { row });
  }
}
