import { LONGEST_WAIT_MS } from "./back-off.ts";
import type { DeviceStore, Kept, QueuedResponse } from "./device-records.ts";
import { attemptDelivery, type AttemptNeeds } from "./send-attempt.ts";
import { createSendBoard, type SendBoard, type SendListener } from "./send-board.ts";
import { adopt, type Lines } from "./send-lines.ts";

/** Runs work later; gives what calls it off. */
export type Wait = (work: () => void, milliseconds: number) => () => void;

export interface SendQueueNeeds extends Omit<AttemptNeeds, "board" | "isStopped"> {
  readonly wait: Wait;
}

/** Delivers finished responses one by one until each has its receipt. No call rejects. */
export interface SendQueue {
  /** Keeps the response (the draft of its survey goes) and starts to deliver it. */
  readonly send: (item: QueuedResponse) => Promise<Kept>;
  /** Tries everything that waits now, also what other tabs have queued; ends when all are tried. */
  readonly kick: () => Promise<void>;
  /** Removes a response because the person says so. */
  readonly discard: (id: string) => Promise<Kept>;
  /** Calls at once and after every change; gives the end of it. */
  readonly subscribe: (listener: SendListener) => () => void;
  /** Keeps and starts nothing more; a delivery under way still records its receipt. */
  readonly stop: () => void;
}

export function createSendQueue(needs: SendQueueNeeds): SendQueue {
  const { now, receipts, store } = needs;
  const board = createSendBoard(store, now);
  let isStopped = false;
  const attempt = (id: string) =>
    attemptDelivery({ ...needs, board, isStopped: () => isStopped }, id);
  const passes = createPasses(needs, board, attempt);
  listenToReceipts(needs, board);
  return {
    // Whoever has left the page leaves nothing behind: it may have been wiped by now.
    send: async (item) => (isStopped ? "memory_only" : await keepAndSend(store, item)),
    kick: () => passes.start(true),
    discard: (id) => {
      const kept = store.discardQueued(id);
      board.remove(id);
      return kept;
    },
    subscribe: board.subscribe,
    stop: () => {
      isStopped = true;
      void passes.stop().then(() => receipts?.close());
    },
  };

  async function keepAndSend({ enqueue, settle }: DeviceStore, item: QueuedResponse) {
    const kept = await enqueue(item);
    const line = adopt(board.lines().get(item.id), item, now());
    board.place(line);
    if (line.state.kind === "received") await settle(item.id, item.digest);
    else void passes.start(true);
    return kept;
  }
}

function listenToReceipts({ receipts }: SendQueueNeeds, board: SendBoard): void {
  receipts?.listen(({ id, digest, folio }) => {
    const line = board.lines().get(id);
    if (line?.item.digest === digest) board.place({ ...line, state: { kind: "received", folio } });
  });
}

interface Passes {
  readonly start: (isAsked: boolean) => Promise<void>;
  /** Ends once the delivery under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Goes through what is due, one response after the other; a timer starts the next pass. */
function createPasses(
  { now, wait }: SendQueueNeeds,
  board: SendBoard,
  attempt: (id: string) => Promise<void>,
): Passes {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  function start(isAsked: boolean): Promise<void> {
    if (isStopped) return Promise.resolve();
    if (running !== undefined) isAskedAgain ||= isAsked;
    else running = run(isAsked);
    return running;
  }

  async function run(isAsked: boolean): Promise<void> {
    cancelTimer();
    await onePass(isAsked);
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false;
      await onePass(true);
    }
    running = undefined;
    schedule();
  }

  async function onePass(isAsked: boolean): Promise<void> {
    await board.look();
    const tried = new Set<string>();
    const next = () => firstDue(board.lines(), { isAsked, now: now(), tried });
    for (let id = next(); id !== undefined && !isStopped; id = next()) {
      tried.add(id);
      await attempt(id);
    }
  }

  function schedule(): void {
    const next = earliest(board.lines());
    if (isStopped || next === undefined) return;
    const left = Math.max(0, next - now());
    cancelTimer = wait(() => void start(false), Math.min(left, LONGEST_WAIT_MS));
  }

  return {
    start,
    stop: async () => {
      isStopped = true;
      cancelTimer();
      await running;
    },
  };
}

interface Looking {
  /** Asked for, a response waits only for what the server wished. */
  readonly isAsked: boolean;
  readonly now: number;
  readonly tried: ReadonlySet<string>;
}

function firstDue(lines: Lines, { isAsked, now, tried }: Looking): string | undefined {
  for (const [id, { notBefore, state }] of lines) {
    if (state.kind !== "waiting" || tried.has(id)) continue;
    const at = isAsked ? notBefore : state.nextAt;
    // A time further away than any wait comes from a clock that was set back.
    if (at <= now || at - now > LONGEST_WAIT_MS) return id;
  }
  return undefined;
}

function earliest(lines: Lines): number | undefined {
  const times = [...lines.values()].flatMap(({ state }) =>
    state.kind === "waiting" ? [state.nextAt] : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
}
