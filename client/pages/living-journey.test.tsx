import { describe, expect, it } from "vitest";
import { fieldValue, type FormFields } from "../questions/form-fields.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { compiled as compile } from "../questions/testing/question-view-of.ts";
import { advance, change, resume, revisit, type ScreenStep } from "./journey.ts";
import { DISCREET_FIELD, KEEP_ASKED_FIELD, KEEP_FIELD, STATE_FIELD } from "./journey-state.ts";
import { writeState } from "./journey-state.ts";
import { CONTEXT, filled, post, type Typed, type Visit } from "./testing/journey-driver.tsx";

const compiled = compile(EVERY_TYPE);

function screen(visit: Visit): ScreenStep {
  if (visit.step.kind !== "screen") throw new Error(`a ${visit.step.kind}, not a screen`);
  return visit.step;
}

function typedOn(visit: Visit, typed: Typed): FormFields {
  return filled(visit, typed);
}

/** The first page posted with wishes. */
function begun(fields: FormFields): ScreenStep {
  return screen(post(compiled, fields));
}

describe("a change on a living screen", () => {
  const first = post(compiled, []);

  it("reaches the form at once, and only its own question", () => {
    const fields = typedOn(first, { "q:age": "40", "q:line": "San Juan" });
    const step = change(screen(first), fields, "age");
    expect(step.form.valueOf("age")).toBe(40);
    expect(step.form.valueOf("line")).toBeUndefined();
    expect(step.state.answers).toMatchObject({ age: 40 });
  });

  it("keeps what cannot be read yet, as it was typed", () => {
    const step = change(screen(first), typedOn(first, { "q:age": "4x" }), "age");
    expect(step.form.valueOf("age")).toBeUndefined();
    expect(step.state.typed).toEqual({ age: { "": "4x" } });
  });

  it("takes away the error it mends and adds none", () => {
    const faulty = post(compiled, typedOn(first, { "q:age": "4x", "q:cost": "abc" }));
    expect(screen(faulty).problems.map(({ question }) => question)).toContain("age");
    const mended = change(screen(faulty), typedOn(faulty, { "q:age": "40" }), "age");
    expect(mended.problems.map(({ question }) => question)).not.toContain("age");
    expect(mended.problems.map(({ question }) => question)).toContain("cost");
    const worse = change(mended, typedOn(faulty, { "q:age": "nada" }), "age");
    expect(worse.problems.map(({ question }) => question)).not.toContain("age");
  });

  it("of a question that is not on the screen changes nothing", () => {
    const step = screen(first);
    expect(change(step, [["q:day:day", "1"]], "day").state).toBe(step.state);
  });
});

describe("revisiting a place", () => {
  const first = screen(post(compiled, []));

  it("shows the screen named, or the next one with something to show", () => {
    expect(revisit(first, "0")).toMatchObject({ kind: "screen", screenIndex: 0, problems: [] });
  });

  it.each(["revision", "9999", "x", ""])("shows the answers for %j", (place) => {
    expect(revisit(first, place).kind).toBe("check");
  });
});

describe("resuming what a device kept", () => {
  const visit = post(compiled, []);
  const step = change(screen(visit), typedOn(visit, { "q:line": "San Juan" }), "line");
  const kept = { state: writeState(step.state), screen: "0" };

  it("gives the same answers on the same screen under the same id", () => {
    const resumed = resume(compiled, CONTEXT, kept);
    expect(resumed).toMatchObject({ kind: "screen", screenIndex: 0 });
    expect(resumed?.state).toEqual(step.state);
    expect(resumed?.form.valueOf("line")).toBe("San Juan");
  });

  it("belongs to the version, round, language and pack of today", () => {
    const today = { ...CONTEXT, round: "r2", language: "tzh", pack: "f".repeat(64) };
    const newer = compile({ ...EVERY_TYPE, version: 2 });
    expect(resume(newer, today, kept)?.state).toMatchObject({
      ...{ id: step.state.id, version: 2, round: "r2", language: "tzh", pack: "f".repeat(64) },
      answers: { line: "San Juan" },
    });
  });

  it.each(["", "{}", "null", "[1]", '{"id":1}'])("refuses %j", (state) => {
    expect(resume(compiled, CONTEXT, { state, screen: "0" })).toBeUndefined();
  });
});

describe("the wishes of the first page", () => {
  it("are none when nothing was ticked or asked", () => {
    const { state } = begun([]);
    expect([state.discreet, state.unkept]).toEqual([undefined, undefined]);
  });

  it("travel with the answers", () => {
    const { state } = begun([
      [DISCREET_FIELD, "1"],
      [KEEP_ASKED_FIELD, "1"],
    ]);
    expect([state.discreet, state.unkept]).toEqual([true, true]);
  });

  it("to keep the answers is no wish to keep none", () => {
    const { state } = begun([
      [KEEP_ASKED_FIELD, "1"],
      [KEEP_FIELD, "1"],
    ]);
    expect(state.unkept).toBeUndefined();
  });

  it("give every page a title that says nothing", () => {
    const asked = post(compiled, [[DISCREET_FIELD, "1"]]);
    expect(asked.html).toContain("<title>Formulario</title>");
    expect(post(compiled, typedOn(asked, {})).html).toContain("<title>Formulario</title>");
  });
});

describe("choosing another language", () => {
  const first = post(compiled, []);
  const context = { ...CONTEXT, language: "tzh", pack: "a".repeat(64) };

  it("stays on the screen, keeps what was typed and takes the pack of that language", () => {
    const fields = typedOn(first, { "q:line": "San Juan", "q:age": "4x" });
    const input = { compiled, fields, search: "?aqui", context, newId: () => "" };
    const step = advance(input);
    expect(step).toMatchObject({ kind: "screen", screenIndex: 0, problems: [] });
    if (step.kind !== "screen") return;
    expect(step.state).toMatchObject({ language: "tzh", pack: "a".repeat(64) });
    expect(step.form.valueOf("line")).toBe("San Juan");
    expect(step.state.typed).toHaveProperty("age");
  });

  it("posts the form of the screen", () => {
    expect(first.html).toContain('<form id="encuesta"');
    expect(fieldValue(typedOn(first, {}), STATE_FIELD)).not.toBe("");
  });
});
