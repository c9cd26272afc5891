import { describe, expect, it } from "vitest";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { type KeptTake, keptInMemory, takeId } from "../../../offline/kept-takes.ts";
import type { VoiceReply } from "./voice-protocol.ts";
import { type QueueView, VoiceQueue } from "./voice-queue.ts";

const PLACE = "/panel/traducciones/una/tzh";

function take(key: string, person = "ana"): KeptTake {
  const about = { person, place: PLACE, key, speaker: "H01" };
  const sound = { says: "", bytes: new ArrayBuffer(4), mediaType: "audio/webm", duration: 900 };
  return { ...about, ...sound, id: takeId(about), start: 0, end: 900, state: "taken", at: 1 };
}

const text: TextUnit = {
  ...{ key: "a", spanish: "", section: "", kind: "plain", approvalsNeeded: 1, text: "" },
  ...{ state: "draft_human", origin: "", sequence: 1, author: null, approvals: [] },
  ...{ recording: null, openComments: 0 },
};
const DONE: VoiceReply = { kind: "done", text };

/** A queue whose clock and server the test plays. */
function play(...replies: readonly VoiceReply[]) {
  const takes = keptInMemory();
  const sent: string[] = [];
  const saved: string[] = [];
  const waits: { readonly ms: number; readonly call: () => void }[] = [];
  const left = [...replies];
  const told: { view?: QueueView } = {};
  let now = 10;
  const queue = new VoiceQueue({
    ...{ takes, person: "ana", place: PLACE, now: () => (now += 1), random: () => 0 },
    put: ({ key }) => {
      sent.push(key);
      return Promise.resolve(left.shift() ?? DONE);
    },
    later: (ms, call) => {
      waits.push({ ms, call });
      return () => undefined;
    },
    onView: (view) => (told.view = view),
    onSaved: (_, { key }) => saved.push(key),
  });
  return { queue, takes, sent, saved, waits, told };
}

describe("what was recorded", () => {
  it("is sent and forgotten once the server has it", async () => {
    const { queue, takes, saved, told } = play();
    await queue.add(take("a"));
    expect(saved).toEqual(["a"]);
    expect(await takes.list("ana", PLACE)).toEqual([]);
    expect(told.view).toEqual({ waiting: [], refused: [], state: "idle" });
  });

  it("waits without a connection and goes out in order when there is one", async () => {
    const { queue, sent, waits, told } = play({ kind: "failed" }, { kind: "failed" });
    await queue.add(take("a"));
    await queue.add(take("b"));
    expect(told.view?.state).toBe("offline");
    expect(told.view?.waiting.map(({ key }) => key)).toEqual(["a", "b"]);
    expect(waits.map(({ ms }) => ms)).toEqual([2_000, 4_000]);
    await queue.send();
    expect(sent).toEqual(["a", "a", "a", "b"]);
    expect(told.view).toMatchObject({ waiting: [], state: "idle" });
  });

  it("stays when the server refuses it, with its words, and holds nothing else back", async () => {
    const { queue, saved, told, takes } = play({ kind: "refused", detail: "Muy largo." });
    await queue.add(take("a"));
    await queue.add(take("b"));
    expect(saved).toEqual(["b"]);
    const [refused] = told.view?.refused ?? [];
    expect(refused).toMatchObject({ key: "a", problem: "Muy largo." });
    if (refused !== undefined) await queue.retry(refused);
    expect(saved).toEqual(["b", "a"]);
    expect(await takes.list("ana", PLACE)).toEqual([]);
  });

  it("is taken away when the person says so", async () => {
    const { queue, told, takes } = play({ kind: "refused", detail: "" });
    await queue.add(take("a"));
    const [refused] = told.view?.refused ?? [];
    if (refused !== undefined) await queue.discard(refused);
    expect(await takes.list("ana", PLACE)).toEqual([]);
    expect(told.view?.refused).toEqual([]);
  });

  it("waits for who is signed out, without asking again and again", async () => {
    const { queue, told, waits } = play({ kind: "signed_out" });
    await queue.add(take("a"));
    expect(told.view).toMatchObject({ state: "signed_out", waiting: [{ key: "a" }] });
    expect(waits).toEqual([]);
  });

  it("is never sent with the account of somebody else", async () => {
    const { queue, sent, takes } = play();
    await takes.put({ ...take("a", "leo"), state: "waiting" });
    await queue.send();
    expect(sent).toEqual([]);
  });

  it("is not taken away when it was recorded anew while the first was being sent", async () => {
    const { queue, takes } = play();
    const again = { ...take("a"), at: 99 };
    await takes.put({ ...take("a"), state: "waiting" });
    const sending = queue.send();
    await takes.put(again);
    await sending;
    expect(await takes.find(again.id)).toEqual(again);
  });
});
