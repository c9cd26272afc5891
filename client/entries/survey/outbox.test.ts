import { describe, expect, it, vi } from "vitest";
import { digestOf, type ResponseBody } from "../../../surveys/core/index.ts";
import type { QueuedResponse } from "../../offline/device-records.ts";
import type { SendItem, SendState } from "../../offline/send-lines.ts";
import type { SendQueue } from "../../offline/send-queue.ts";
import { Outbox } from "./outbox.ts";
import { sendingOf } from "./sending-of.ts";
import { liveSurveyOf } from "./testing/live-survey-of.ts";

const BODY: ResponseBody = {
  id: "00000000-0000-4000-8000-000000000001",
  round: "r1",
  version: 1,
  language: "es",
  channel: "online",
  answered_on: "2029-01-01",
  seed: "s",
  answers: { line: "San Juan" },
};
const { id } = BODY;

/** A queue that delivers nothing by itself; the test tells what became of each response. */
function aQueue() {
  const taken: QueuedResponse[] = [];
  const discarded: string[] = [];
  let listener: Parameters<SendQueue["subscribe"]>[0] = () => undefined;
  const queue: SendQueue = {
    send: (item) => {
      taken.push(item);
      return Promise.resolve("kept");
    },
    kick: () => Promise.resolve(),
    discard: (gone) => {
      discarded.push(gone);
      return Promise.resolve("kept");
    },
    subscribe: (heard) => {
      listener = heard;
      return () => undefined;
    },
    stop: () => undefined,
  };
  const tell = (state: SendState, survey = "x") => {
    const item: SendItem = { id, survey, state };
    listener([item]);
  };
  return { parts: { queue, store: { listQueued: async () => taken } }, taken, discarded, tell };
}

function open(serverDay: string | undefined = "2026-11-20") {
  const device = aQueue();
  const memory = aQueue();
  let news = 0;
  const outbox = new Outbox({
    survey: "x",
    custody: { device: device.parts, memory: memory.parts },
    now: () => 7,
    serverDay: () => Promise.resolve(serverDay),
  });
  outbox.listen(() => (news += 1));
  return { outbox, device, memory, news: () => news };
}

const MISDATED: SendState = {
  kind: "refused",
  status: 422,
  code: "response.invalid",
  errors: [
    {
      question: "answered_on",
      code: "body.answered_on_outside_round",
      message: "",
    },
  ],
};

function asQueued(queued: QueuedResponse | undefined): QueuedResponse {
  if (queued === undefined) throw new Error("nothing was queued");
  return queued;
}

/** Long enough for a digest, which the browser makes beside the page. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

describe("the outbox", () => {
  it("queues the exact text with its digest, where the person wishes", async () => {
    const { outbox, device, memory } = open();
    await outbox.send(BODY, "memory");
    expect(device.taken).toEqual([]);
    const [queued] = memory.taken;
    expect(JSON.parse(queued?.body ?? "")).toEqual(BODY);
    expect(queued).toMatchObject({ id, digest: digestOf(BODY), queuedAt: 7, attempts: 0 });
  });

  it("knows how far a response has come, and nothing of other surveys", () => {
    const { outbox, device, news } = open();
    device.tell({ kind: "sending" }, "other");
    expect(outbox.stateOf(id)).toBeUndefined();
    device.tell({ kind: "received", folio: "AAAAA" });
    expect(outbox.stateOf(id)).toEqual({ kind: "received", folio: "AAAAA" });
    expect(news()).toBe(2);
  });

  it("dates a response anew, once, when the clock of the phone was wrong", async () => {
    const { outbox, device } = open();
    await outbox.send(BODY, "device");
    device.tell(MISDATED);
    device.tell(MISDATED);
    await vi.waitFor(() => {
      expect(device.taken).toHaveLength(2);
    });
    await settled();
    expect(device.taken).toHaveLength(2);
    const again: unknown = JSON.parse(device.taken[1]?.body ?? "");
    expect(again).toEqual({ ...BODY, answered_on: "2026-11-20" });
    expect(device.taken[1]?.digest).toBe(digestOf(again));
  });

  it("leaves it alone when the server cannot be asked", async () => {
    const device = aQueue();
    const outbox = new Outbox({
      survey: "x",
      custody: { device: device.parts, memory: aQueue().parts },
      now: () => 7,
      serverDay: () => Promise.resolve(undefined),
    });
    outbox.listen(() => undefined);
    await outbox.send(BODY, "device");
    device.tell(MISDATED);
    await settled();
    expect(device.taken).toHaveLength(1);
  });

  it("asks again at the next refusal, and knows the day from then on", async () => {
    const device = aQueue();
    const days = [undefined, "2026-11-20"];
    const outbox = new Outbox({
      survey: "x",
      custody: { device: device.parts, memory: aQueue().parts },
      now: () => 7,
      serverDay: () => Promise.resolve(days.shift()),
    });
    outbox.listen(() => undefined);
    await outbox.send(BODY, "device");
    device.tell(MISDATED);
    await settled();
    expect(outbox.dayOf(id)).toBeUndefined();
    device.tell(MISDATED);
    await vi.waitFor(() => {
      expect(device.taken).toHaveLength(2);
    });
    expect(outbox.dayOf(id)).toBe("2026-11-20");
  });

  it("knows what an earlier visit left, though it has gone meanwhile", async () => {
    const { outbox, device } = open();
    expect(await outbox.left()).toBeUndefined();
    device.tell({ kind: "received", folio: "AAAAA" });
    expect(await outbox.left()).toBe(id);
  });

  it("sends a refused response again when the person asks", async () => {
    const { outbox, device } = open();
    await outbox.send(BODY, "device");
    const [queued] = device.taken;
    device.taken.splice(0, 1, {
      ...asQueued(queued),
      refused: { status: 410, code: "round.closed" },
    });
    await outbox.sendAgain(id);
    expect(device.taken).toHaveLength(2);
    expect(device.taken[1]).toEqual(queued);
  });

  it("discards from where the response waits", async () => {
    const { outbox, device, memory } = open();
    memory.tell({ kind: "waiting", attempt: 1, nextAt: 9 });
    await outbox.discard(id);
    expect([device.discarded, memory.discarded]).toEqual([[], [id]]);
    expect(outbox.stateOf(id)).toBeUndefined();
  });
});

describe("what the person is told", () => {
  const { translator } = liveSurveyOf();

  it.each<[SendState | undefined, string]>([
    [undefined, "sending"],
    [{ kind: "sending" }, "sending"],
    [{ kind: "waiting", attempt: 0, nextAt: 0 }, "sending"],
    [{ kind: "waiting", attempt: 1, nextAt: 0 }, "waiting"],
    [{ kind: "settled_elsewhere" }, "elsewhere"],
    [MISDATED, "refused"],
  ])("of %j is %s", (state, kind) => {
    expect(sendingOf(translator, state, true).kind).toBe(kind);
  });

  it("is the server's own reason where it gave one", () => {
    const errors = [{ question: "age", code: "answer.too_large", message: "Es demasiado." }];
    const faulty: SendState = { kind: "refused", status: 422, code: "response.invalid", errors };
    const reason = { text: "Es demasiado.", language: "es" };
    expect(sendingOf(translator, faulty, true)).toMatchObject({ reason });
    expect(sendingOf(translator, { ...faulty, errors: [] }, true)).toMatchObject({
      reason: { text: "Hay respuestas o campos que corregir. No se guardó nada." },
    });
  });

  it("offers the answers only where changing them may help", () => {
    const closed: SendState = { kind: "refused", status: 410, code: "round.closed", errors: [] };
    expect(sendingOf(translator, closed, true)).toMatchObject({ canReview: false });
    expect(sendingOf(translator, MISDATED, true)).toMatchObject({ canReview: true });
    expect(sendingOf(translator, MISDATED, false)).toMatchObject({ canReview: false });
  });
});
