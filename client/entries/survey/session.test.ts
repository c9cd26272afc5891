import { describe, expect, it } from "vitest";
import type { ResponseBody } from "../../../surveys/core/index.ts";
import type { Draft } from "../../offline/device-records.ts";
import { createMemoryStore } from "../../offline/device-store.ts";
import { CHECK_SCREEN, SCREEN_FIELD, STATE_FIELD, writeState } from "../../pages/journey-state.ts";
import type { FormFields } from "../../questions/form-fields.ts";
import { Session } from "./session.ts";
import { screenName, type Shown } from "./shown.ts";
import { liveSurveyOf } from "./testing/live-survey-of.ts";

const ID = "00000000-0000-4000-8000-000000000001";

interface Sent {
  readonly body: ResponseBody;
  readonly custody: string;
}

function open(
  given: { readonly kept?: "kept" | "memory_only"; readonly isDurable?: boolean } = {},
) {
  const store = createMemoryStore();
  const drafts: Draft[] = [];
  const sent: Sent[] = [];
  const discarded: string[] = [];
  let changes = 0;
  const session = new Session(
    {
      live: liveSurveyOf(),
      store: {
        isDurable: given.isDurable ?? true,
        saveDraft: (draft) => {
          drafts.push(draft);
          return Promise.resolve(given.kept ?? "kept");
        },
        discardDraft: (survey) => store.discardDraft(survey),
      },
      outbox: {
        send: (body, custody) => {
          sent.push({ body, custody });
          return Promise.resolve("kept");
        },
        discard: async (id) => {
          discarded.push(id);
        },
      },
      now: () => 1000,
      newId: () => ID,
      onChange: () => (changes += 1),
    },
    { kind: "start" },
  );
  return { session, drafts, sent, discarded, changes: () => changes };
}

function stateIn(shown: Shown): FormFields {
  if (shown.kind !== "journey") throw new Error(`${shown.kind}, not a journey`);
  const screen = screenName(shown) ?? "";
  return [
    [STATE_FIELD, writeState(shown.step.state)],
    [SCREEN_FIELD, screen],
  ];
}

/** What `EVERY_TYPE` insists on, and a little more. */
const ANSWERS: FormFields = [
  ["q:line", "San Juan"],
  ["q:age", "40"],
  ["q:helped", "1"],
  ["q:police", "1"],
  ["q:clinic", "5"],
  ["q:agree", "OK"],
];

/** Goes forward with the same few answers until the answers are looked over. */
function reachCheck(session: Session): void {
  for (let step = 0; step < 12 && screenName(session.shown) !== CHECK_SCREEN; step += 1) {
    session.submit([...stateIn(session.shown), ...ANSWERS], "");
  }
  expect(screenName(session.shown)).toBe(CHECK_SCREEN);
}

describe("a session", () => {
  it("begins on the first screen and keeps a draft from then on", () => {
    const { session, drafts } = open();
    session.begin([]);
    expect(screenName(session.shown)).toBe("0");
    expect(drafts.at(-1)).toMatchObject({
      survey: "todos-los-tipos",
      screen: "0",
      startedAt: 1000,
    });
    session.change([["q:line", "San"]], "line", "q:line");
    expect(drafts.at(-1)?.state).toContain('"line":"San"');
  });

  it("keeps nothing for who wishes nothing kept", () => {
    const { session, drafts } = open();
    session.begin([["guardar-preguntado", "1"]]);
    session.change([["q:line", "San"]], "line", "q:line");
    expect(drafts).toEqual([]);
    expect(session.isKept).toBe(false);
  });

  it("says so when the device does not keep what it is given", async () => {
    const { session, changes } = open({ kept: "memory_only" });
    session.begin([]);
    const before = changes();
    await Promise.resolve();
    expect(session.isKept).toBe(false);
    expect(changes()).toBeGreaterThan(before);
  });

  it("shows in the fields what is being typed, spaces and all", () => {
    const { session } = open();
    session.begin([]);
    session.change([["q:line", "San "]], "line", "q:line");
    expect(session.shown).toMatchObject({ echo: { line: { "": "San " } } });
  });

  it("hands the finished response over once, with its answers", () => {
    const { session, sent } = open();
    session.begin([]);
    reachCheck(session);
    expect(sent).toEqual([]);
    session.submit(stateIn(session.shown), "");
    expect(session.shown).toEqual({ kind: "sending", id: ID, discreet: false });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.custody).toBe("device");
    expect(sent[0]?.body).toMatchObject({ id: ID, round: "r1", answered_on: "2026-11-20" });
    expect(sent[0]?.body.answers).toMatchObject({ line: "San Juan", age: 40 });
  });

  it("leads back to the answers of a refused response", () => {
    const { session, discarded } = open();
    session.begin([]);
    reachCheck(session);
    session.submit(stateIn(session.shown), "");
    expect(session.canReview).toBe(true);
    session.review();
    expect(discarded).toEqual([ID]);
    expect(screenName(session.shown)).toBe(CHECK_SCREEN);
  });

  it("takes up what was left, on its screen, and forgets a draft that is discarded", async () => {
    const first = open();
    first.session.begin([]);
    first.session.change([["q:line", "San"]], "line", "q:line");
    const left = first.drafts.at(-1);
    const { session } = open();
    session.found(left);
    session.resume();
    expect(screenName(session.shown)).toBe("0");
    expect(stateIn(session.shown)[0]?.[1]).toContain('"line":"San"');
    expect(session.draft).toBeUndefined();
    const other = open().session;
    other.found(left);
    await other.discardDraft();
    other.resume();
    expect(other.shown).toEqual({ kind: "start" });
  });

  it("keeps the beginning of a response that goes on in another language", () => {
    const { session, drafts } = open();
    session.begin([]);
    const left = drafts.at(-1);
    session.goesOnWith(left && { ...left, startedAt: 12 });
    session.save();
    expect(drafts.at(-1)?.startedAt).toBe(12);
    session.goesOnWith(left && { ...left, startedAt: 5, state: "another response" });
    session.save();
    expect(drafts.at(-1)?.startedAt).toBe(12);
  });

  it("goes where the browser's history leads, and offers the rest on the first page", () => {
    const { session } = open();
    session.begin([]);
    session.change([["q:line", "San"]], "line", "q:line");
    session.visit(undefined);
    expect(session.shown).toEqual({ kind: "start" });
    expect(session.draft?.state).toContain('"line":"San"');
    session.visit("0");
    expect(screenName(session.shown)).toBe("0");
  });

  it("remembers which questions were heard", () => {
    const { session, sent } = open();
    session.begin([]);
    session.heard("line");
    session.heard("members[0].age");
    session.heard("line");
    reachCheck(session);
    session.submit(stateIn(session.shown), "");
    expect(sent[0]?.body.played).toEqual(["line", "age"]);
  });
});
