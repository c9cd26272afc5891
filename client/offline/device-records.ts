// What a browser keeps of a person's answers until they are delivered. Times are milliseconds
// since 1970.

/** A journey that is not finished; one for each survey. */
export interface Draft {
  readonly survey: string;
  readonly language: string;
  readonly version: number;
  /** The journey as JSON, opaque here. */
  readonly state: string;
  readonly screen: string;
  readonly startedAt: number;
  readonly savedAt: number;
  readonly withheldTitle?: boolean;
}

export interface Refused {
  readonly status: number;
  readonly code: string;
}

/** A finished response on its way; its content never changes under one id and digest. */
export interface QueuedResponse {
  readonly id: string;
  readonly survey: string;
  readonly language: string;
  /** The exact JSON text that is posted. */
  readonly body: string;
  readonly digest: string;
  readonly queuedAt: number;
  readonly attempts: number;
  readonly refused?: Refused;
}

/** Whether a change is on the device, or only in this page until the page closes. */
export type Kept = "kept" | "memory_only";

/** Custody of drafts and queue. No call throws: a change that fails stays in memory and says so. */
export interface DeviceStore {
  /** False when the device keeps nothing: private mode, refused or lost storage. */
  readonly isDurable: boolean;
  readonly readDraft: (survey: string) => Promise<Draft | undefined>;
  readonly saveDraft: (draft: Draft) => Promise<Kept>;
  readonly discardDraft: (survey: string) => Promise<Kept>;
  /** Puts the response in the queue and removes the draft of its survey, both or neither. */
  readonly enqueue: (queued: QueuedResponse) => Promise<Kept>;
  /** Oldest first. */
  readonly listQueued: (survey?: string) => Promise<readonly QueuedResponse[]>;
  /** Changes a response that is still in the queue; never brings back one that has left it. */
  readonly updateQueued: (id: string, update: QueuedUpdate) => Promise<Kept>;
  /** Removal after a receipt for this id and this content. */
  readonly settle: (id: string, digest: string) => Promise<Kept>;
  /** Removal because the person says so. */
  readonly discardQueued: (id: string) => Promise<Kept>;
  /** Removes every draft and every queued response. */
  readonly wipe: () => Promise<Kept>;
  /** Removes drafts that were started more than 24 hours ago; the queue stays. */
  readonly purgeExpired: (now: number) => Promise<Kept>;
}

export type QueuedUpdate = Partial<Pick<QueuedResponse, "attempts" | "refused">>;

/** One change of what is kept; a list of them is written in one transaction. */
export type Change =
  | { readonly kind: "put_draft"; readonly row: Draft }
  | { readonly kind: "remove_draft"; readonly survey: string }
  | { readonly kind: "put_queued"; readonly row: QueuedResponse }
  | { readonly kind: "update_queued"; readonly row: QueuedResponse }
  | { readonly kind: "settle_queued"; readonly id: string; readonly digest: string }
  | { readonly kind: "remove_queued"; readonly id: string };
