import { describe, expect, it } from "vitest";
import type { Definition } from "../../surveys/core/index.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { compiled as compile } from "../questions/testing/question-view-of.ts";
import { versionIn } from "./journey.ts";
import { CHECK_SCREEN, SCREEN_FIELD, STATE_FIELD } from "./journey-state.ts";
import { filled, post } from "./testing/journey-driver.tsx";

const compiled = compile(EVERY_TYPE);

/** The state that the first post gives. */
function honest(): Record<string, unknown> {
  const { step } = post(compiled, []);
  if (step.kind !== "screen") throw new Error("no screen");
  return { ...step.state };
}

function send(state: unknown, screen = "0", search = "") {
  const text = typeof state === "string" ? state : JSON.stringify(state);
  const fields = [
    [STATE_FIELD, text],
    [SCREEN_FIELD, screen],
  ] as const;
  return post(compiled, fields, search).step;
}

const INVALID = { kind: "problem", message: "invalid_form" };

const damaged: readonly [string, unknown][] = [
  ["no JSON", "{"],
  ["empty", ""],
  ["a list", []],
  ["null", null],
  ["an id that is no UUID", { ...honest(), id: "1" }],
  ["another version", { ...honest(), version: 2 }],
  ["a version that is text", { ...honest(), version: "3" }],
  ["a day that is none", { ...honest(), answered_on: "ayer" }],
  ["no seed", { ...honest(), seed: undefined }],
  ["answers as a list", { ...honest(), answers: [] }],
  ["an answer that is an object", { ...honest(), answers: { line: { a: 1 } } }],
  ["an answer that is null", { ...honest(), answers: { line: null } }],
  ["typed parts that are numbers", { ...honest(), typed: { age: { "": 1 } } }],
  ["pending screens that are text", { ...honest(), pending: ["1"] }],
  ["reviewed as text", { ...honest(), reviewed: "no" }],
  ["a seed without end", { ...honest(), seed: "x".repeat(10_000) }],
  [
    "a prototype",
    JSON.stringify(honest()).replace('"answers":{', '"answers":{"__proto__":{"a":"b"},'),
  ],
  ["deep answers", `{"answers":${'{"a":['.repeat(20_000)}`],
];

function deepState(): string {
  const deep = `${'[{"a":'.repeat(3000)}1${"}]".repeat(3000)}`;
  return JSON.stringify(honest()).replace('"answers":{', `"answers":{"members":${deep},`);
}

describe("a state that is not one of ours", () => {
  it.each(damaged)("is refused: %s", (_, state) => {
    expect(send(state)).toEqual(INVALID);
  });

  it("is refused when its answers are nested without end", () => {
    expect(send(deepState())).toEqual(INVALID);
  });

  it("is refused without a state but with a screen", () => {
    expect(post(compiled, [[SCREEN_FIELD, "0"]]).step).toEqual(INVALID);
  });

  it.each(["", "-1", "99999", "1e1", "9999", "otra"])("is refused on screen «%s»", (screen) => {
    expect(send(honest(), screen)).toEqual(INVALID);
  });

  it.each([
    "?ir=-1",
    "?ir=x",
    "?agregar=line",
    "?agregar=",
    "?quitar=members",
    "?quitar=members[0]",
  ])("is refused with the command %s", (search) => {
    expect(send(honest(), "0", search)).toEqual(INVALID);
  });

  it("is told apart when its round is over", () => {
    expect(send({ ...honest(), round: "r0" })).toEqual({
      kind: "problem",
      message: "round_closed",
    });
  });
});

describe("a state of ours with foreign answers", () => {
  it("keeps no answer to a question that does not exist", () => {
    const step = send({ ...honest(), answers: { ghost: "x", line: "San Juan" } }, CHECK_SCREEN);
    expect(step.kind).toBe("screen");
    expect(JSON.stringify(step.kind === "screen" && step.form.answers())).not.toContain("ghost");
  });

  it("leads to the screen of an answer of the wrong type instead of sending it", () => {
    const step = send({ ...honest(), answers: { line: 4, age: 40 } }, CHECK_SCREEN);
    expect(step).toMatchObject({ kind: "screen", screenIndex: 0 });
  });
});

describe("the version a form names", () => {
  it("is found in a posted form and absent on the first post", () => {
    const { controls } = post(compiled, []);
    const state = controls.find(({ name }) => name === STATE_FIELD)?.value ?? "";
    expect(versionIn([[STATE_FIELD, state]])).toBe(3);
    expect(versionIn([])).toBeUndefined();
    expect(versionIn([[STATE_FIELD, "{"]])).toBeUndefined();
  });
});

describe("defaults", () => {
  const question = { kind: "question", type: "text" } as const;
  const definition: Definition = {
    ...EVERY_TYPE,
    items: [
      { ...question, name: "first", label: "Uno", default: "sí" },
      { ...question, name: "second", label: "Dos", default: "dos", relevant: "${first} != ''" },
      { ...question, name: "third", label: "Tres" },
    ],
  };
  const withDefaults = compile(definition);

  it("are shown once and stay away after the respondent takes them away", () => {
    const first = post(withDefaults, []);
    expect(first.controls.find(({ name }) => name === "q:first")?.value).toBe("sí");
    const third = post(withDefaults, filled(first, { "q:first": "" }));
    const back = post(withDefaults, filled(third, { "q:third": "x" }), "?ir=0");
    expect(back.controls.find(({ name }) => name === "q:first")?.value).toBe("");
  });

  it("reach a question that becomes relevant later", () => {
    const first = post(withDefaults, []);
    const away = post(withDefaults, filled(first, { "q:first": "" }));
    const back = post(withDefaults, filled(away, {}), "?ir=0");
    const second = post(withDefaults, filled(back, { "q:first": "otra" }));
    expect(second.controls.find(({ name }) => name === "q:second")?.value).toBe("dos");
  });
});
