import type { QueuedResponse } from "./device-records.ts";
import type { AnswerFault } from "./read-reply.ts";

/** Where a finished response stands, as a person may be told. */
export type SendState =
  | { readonly kind: "waiting"; readonly attempt: number; readonly nextAt: number }
  | { readonly kind: "sending" }
  | { readonly kind: "received"; readonly folio: string }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      /** Empty for a refusal of an earlier visit. */
      readonly errors: readonly AnswerFault[];
    }
  /** Another tab has delivered or discarded it, and this one was not told its folio. */
  | { readonly kind: "settled_elsewhere" };

export interface SendItem {
  readonly id: string;
  readonly survey: string;
  readonly state: SendState;
}

/** A response as this tab knows it. */
export interface Line {
  readonly item: QueuedResponse;
  readonly state: SendState;
  /** Not before this time, whoever asks: the server wishes it. */
  readonly notBefore: number;
}

export type Lines = ReadonlyMap<string, Line>;

/** The lines after a look at the store, where other tabs add and remove too. */
export function reconcile(lines: Lines, stored: readonly QueuedResponse[], now: number): Lines {
  const ids = new Set(stored.map(({ id }) => id));
  const left = [...lines].map(([id, line]): [string, Line] => [
    id,
    ids.has(id) ? line : withoutStore(line),
  ]);
  const there = stored.map((item): [string, Line] => [
    item.id,
    adopt(lines.get(item.id), item, now),
  ]);
  return new Map([...left, ...there]);
}

function withoutStore(line: Line): Line {
  const { kind } = line.state;
  const wasHere = kind === "waiting" || kind === "refused";
  return wasHere ? { ...line, state: { kind: "settled_elsewhere" } } : line;
}

/** A response from the store; what is under way or received stays so unless its content is other. */
export function adopt(known: Line | undefined, item: QueuedResponse, now: number): Line {
  const isSame = known?.item.digest === item.digest;
  if (known?.state.kind === "sending") return { ...known, item };
  if (isSame && known.state.kind === "received") return known;
  if (item.refused !== undefined) {
    const errors = isSame && known.state.kind === "refused" ? known.state.errors : [];
    return { item, notBefore: 0, state: { kind: "refused", ...item.refused, errors } };
  }
  if (isSame && known.state.kind === "waiting") return { ...known, item };
  return { item, notBefore: 0, state: waiting(item.attempts, now) };
}

export function waiting(attempt: number, nextAt: number): SendState {
  return { kind: "waiting", attempt, nextAt };
}

export function shownItems(lines: Lines): readonly SendItem[] {
  return [...lines.values()].map(({ item, state }) => ({
    id: item.id,
    survey: item.survey,
    state,
  }));
}
