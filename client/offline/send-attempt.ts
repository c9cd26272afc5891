import { askedWaitMs, backOffMs } from "./back-off.ts";
import { deliver, type Fetch } from "./deliver-response.ts";
import type { Outcome } from "./reply-outcome.ts";
import type { DeviceStore, QueuedResponse, Refused } from "./device-records.ts";
import type { ReceiptChannel } from "./receipt-channel.ts";
import type { SendBoard } from "./send-board.ts";
import { type Line, waiting } from "./send-lines.ts";
import type { Exclusively } from "./send-lock.ts";

export interface AttemptNeeds {
  readonly store: DeviceStore;
  readonly board: SendBoard;
  readonly fetch: Fetch;
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly lock: Exclusively;
  readonly receipts?: ReceiptChannel | undefined;
  readonly isStopped: () => boolean;
}

/** Tries to deliver one waiting response while no other tab delivers; never rejects. */
export async function attemptDelivery(needs: AttemptNeeds, id: string): Promise<void> {
  const { board, fetch, isStopped, lock } = needs;
  try {
    await lock(async () => {
      // Another tab may have delivered it while this one waited for its turn.
      await board.look();
      const line = board.lines().get(id);
      if (isStopped() || line?.state.kind !== "waiting") return;
      board.place({ ...line, state: { kind: "sending" } });
      const { outcome } = await deliver(fetch, line.item);
      await conclude(needs, line.item, outcome);
    });
  } catch {
    const line = board.lines().get(id);
    const isOpen = line?.state.kind === "waiting" || line?.state.kind === "sending";
    if (isOpen) board.place(postponed(needs, line, 0));
  }
}

async function conclude(
  needs: AttemptNeeds,
  sent: QueuedResponse,
  outcome: Outcome,
): Promise<void> {
  const { board, store } = needs;
  const { id } = sent;
  if (outcome.kind === "received") await receive(needs, sent, outcome.folio);
  const refused = refusalIn(outcome);
  // Kept before it is told: whoever hears of it may at once send other content under this id.
  if (refused !== undefined) await store.updateQueued(id, { refused });
  const line = board.lines().get(id);
  // Discarded, or known from another tab to be received.
  if (line?.state.kind !== "sending") return;
  if (line.item.digest !== sent.digest) {
    // What was said of the old content says nothing of the new.
    board.place({ item: line.item, notBefore: 0, state: waiting(0, needs.now()) });
  } else if (outcome.kind === "retry") {
    const next = postponed(needs, line, askedWaitMs(outcome.afterSeconds));
    board.place(next);
    await store.updateQueued(id, { attempts: next.item.attempts });
  } else if (refused !== undefined) {
    const errors = outcome.kind === "refused" ? outcome.errors : [];
    board.place({ ...line, state: { kind: "refused", ...refused, errors } });
  }
}

function refusalIn(outcome: Outcome): Refused | undefined {
  if (outcome.kind === "received" || outcome.kind === "retry") return undefined;
  const { code, status } = outcome;
  return { status, code };
}

async function receive(needs: AttemptNeeds, sent: QueuedResponse, folio: string): Promise<void> {
  const { board, receipts, store } = needs;
  const { digest, id } = sent;
  const line = board.lines().get(id);
  if (line?.item.digest === digest) board.place({ ...line, state: { kind: "received", folio } });
  await store.settle(id, digest);
  receipts?.tell({ id, digest, folio });
}

function postponed({ now, random }: AttemptNeeds, { item }: Line, askedMs: number): Line {
  const attempts = item.attempts + 1;
  const time = now();
  const delay = Math.max(backOffMs(attempts, random()), askedMs);
  return {
    item: { ...item, attempts },
    notBefore: time + askedMs,
    state: waiting(attempts, time + delay),
  };
}
