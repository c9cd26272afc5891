import { describe, expect, it } from "vitest";
import { validate } from "../../surveys/core/index.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { compiled as compile, NOON } from "../questions/testing/question-view-of.ts";
import type { JourneyStep } from "./journey.ts";
import { screensIn } from "./journey-screens.ts";
import { filled, post, queryOf, type Typed, type Visit } from "./testing/journey-driver.tsx";

const compiled = compile(EVERY_TYPE);

const TEXTS: Typed = {
  "q:line": "San Juan",
  "q:story": "Nada\r\nmás",
  "q:age": "40",
  "q:cost": "12,5",
  "q:trust": "7",
  "q:percent": "99.5",
};
const HELPED: Typed = { "q:helped": "2" };
const REASONS: Typed = {
  "q:why": "other",
  "q:why:other": "No había luz",
  "q:suffered": ["1", "3"],
  "q:order:place.3": "1",
  "q:order:place.1": "2",
  "q:region": "2",
};
const PLACES: Typed = { "q:town": "t20", "q:police": "1", "q:clinic": "5", "q:agree": "OK" };
const DATES: Typed = {
  "q:day:day": "27",
  "q:day:month": "3",
  "q:day:year": "2025",
  "q:month:month": "12",
  "q:month:year": "2024",
  "q:hour": "14:30",
  "q:moment:day": "1",
  "q:moment:month": "2",
  "q:moment:year": "2025",
  "q:moment:time": "08:15",
  "q:place:latitude": "16.75",
  "q:place:longitude": "-93,12",
};
const SCREENS = [TEXTS, HELPED, REASONS, PLACES, DATES];

function start(): Visit {
  return post(compiled, []);
}

/** Fills screens one after the other, beginning on the page given. */
function fill(visit: Visit, screens: readonly Typed[]): Visit {
  return screens.reduce((at, typed) => post(compiled, filled(at, typed)), visit);
}

function screenOf(step: JourneyStep): number | string {
  return step.kind === "screen" ? step.screenIndex : step.kind;
}

function problemsOf(step: JourneyStep): readonly string[] {
  return step.kind === "screen"
    ? step.problems.map(({ question, code }) => `${question} ${code}`)
    : [];
}

function bodyOf({ step }: Visit) {
  if (step.kind !== "send") throw new Error(`not sent: ${JSON.stringify(problemsOf(step))}`);
  return step.body;
}

describe("the plain journey", () => {
  it("goes from the start page through every screen to a body that the server accepts", () => {
    const body = bodyOf(post(compiled, filled(fill(start(), SCREENS), {})));
    expect(body).toEqual({
      id: "00000000-0000-4000-8000-000000000002",
      round: "r1",
      version: 3,
      language: "es",
      channel: "online",
      answered_on: "2026-11-20",
      seed: "00000000-0000-4000-8000-000000000001",
      answers: {
        line: "San Juan",
        story: "Nada\nmás",
        age: 40,
        cost: 12.5,
        trust: 7,
        percent: 99.5,
        source: "cartel",
        helped: "2",
        why: "other",
        why_other: "No había luz",
        suffered: ["1", "3"],
        order: ["3", "1"],
        region: "2",
        town: "t20",
        police: "1",
        clinic: "5",
        agree: "OK",
        day: "2025-03-27",
        month: "2024-12-01",
        hour: "14:30",
        moment: "2025-02-01T08:15",
        place: [16.75, -93.12],
        next_age: 41,
      },
    });
    const valid = validate(compiled, body.answers, { ...NOON, seed: body.seed ?? "" });
    expect(valid).toEqual({ ok: true, value: body.answers });
  });

  it("gives the same bytes when the last form is sent twice", () => {
    const fields = filled(fill(start(), SCREENS), {});
    const once = JSON.stringify(bodyOf(post(compiled, fields)));
    expect(JSON.stringify(bodyOf(post(compiled, fields)))).toBe(once);
  });

  it("skips a screen without relevant questions", () => {
    const screens = screensIn(compiled).map(({ items }) => items.map(({ name }) => name));
    const later = fill(start(), [TEXTS, { "q:helped": "1" }]);
    expect(screens[2]).toContain("why");
    expect(later.html).not.toContain("q:why");
  });

  it("offers on a later screen only the choices that the earlier answer leaves", () => {
    const visit = fill(start(), [TEXTS, HELPED, REASONS]);
    expect(visit.html).toContain('value="t20"');
    expect(visit.html).not.toContain('value="t3"');
  });

  it("shows a screen again with its errors and what was typed", () => {
    const visit = fill(start(), [{ ...TEXTS, "q:age": "diez", "q:cost": "1,500" }]);
    expect(problemsOf(visit.step)).toEqual(["age typed.integer", "cost typed.ambiguous_number"]);
    expect(visit.controls.find(({ name }) => name === "q:age")?.value).toBe("diez");
    expect(visit.html).toContain('href="#q-age"');
    expect(visit.html).toContain('role="alert"');
  });

  it("shows again a value that the engine does not accept", () => {
    const visit = fill(start(), [{ ...TEXTS, "q:percent": "7.3", "q:age": "17" }]);
    expect(problemsOf(visit.step)).toEqual([
      "age answer.constraint_not_met",
      "percent answer.off_step",
    ]);
    expect(visit.controls.find(({ name }) => name === "q:percent")?.value).toBe("7.3");
    expect(visit.controls.find(({ name }) => name === "q:age")?.value).toBe("17");
  });

  it("asks for what is required and takes a refusal for an answer", () => {
    expect(problemsOf(fill(start(), [{}]).step)).toEqual([
      "line answer.required",
      "age answer.required",
    ]);
    const refused = fill(start(), [{ "q:line:refused": "1", "q:age:refused": "1" }]);
    expect(screenOf(refused.step)).toBe(1);
  });
});

describe("going back", () => {
  it("never blocks and keeps what was typed, even what cannot be read", () => {
    const second = fill(start(), [TEXTS]);
    const third = fill(second, [HELPED]);
    const typed = { ...REASONS, "q:order:place.1": "1" };
    const back = post(compiled, filled(third, typed), queryOf(third, "?ir="));
    expect(screenOf(back.step)).toBe(1);
    expect(problemsOf(back.step)).toEqual([]);
    const again = fill(back, [{}]);
    expect(screenOf(again.step)).toBe(2);
    const places = again.controls.filter(({ name }) => name.startsWith("q:order:"));
    expect(places.map(({ value }) => value)).toEqual(["1", "", "1"]);
    expect(problemsOf(fill(again, [{}]).step)).toEqual(["order typed.rank_repeated"]);
  });

  it("drops the answers that a change makes irrelevant", () => {
    const done = fill(start(), SCREENS);
    const changing = post(compiled, filled(done, {}), "?ir=1");
    const changed = fill(changing, [{ "q:helped": "1" }]);
    const { answers } = bodyOf(post(compiled, filled(changed, {})));
    expect(answers).not.toHaveProperty("why");
    expect(answers).not.toHaveProperty("why_other");
    expect(answers).toHaveProperty("town", "t20");
  });
});

describe("checking the answers", () => {
  it("shows every answer in words and says that nothing was sent", () => {
    const { html } = fill(start(), SCREENS);
    expect(html).toContain("27 de marzo de 2025");
    expect(html).toContain("Otra: No había luz");
    expect(html).toContain("Municipio 20");
    expect(html).toContain("Todavía no se ha enviado nada");
    expect(html).not.toContain("data-folio");
  });

  it("leads through the questions that a change opens, then back to the check page", () => {
    const done = fill(start(), [TEXTS, { "q:helped": "1" }, REASONS, PLACES, DATES]);
    const changing = post(compiled, filled(done, {}), queryOf(done, "?ir=1"));
    expect(screenOf(changing.step)).toBe(1);
    const opened = fill(changing, [{ "q:helped": "2" }]);
    expect(screenOf(opened.step)).toBe(2);
    expect(screenOf(fill(opened, [{ "q:why": "1" }]).step)).toBe("check");
  });

  it("leads to an answer that a change breaks", () => {
    const done = fill(start(), SCREENS);
    const changing = post(compiled, filled(done, {}), "?ir=2");
    const broken = fill(changing, [{ "q:region": "1" }]);
    expect(screenOf(broken.step)).toBe(3);
    expect(screenOf(fill(broken, [{ "q:town": "t1" }]).step)).toBe("check");
  });

  it("goes straight back after a change that opens and breaks nothing", () => {
    const done = fill(start(), SCREENS);
    const changing = post(compiled, filled(done, {}), "?ir=0");
    expect(screenOf(fill(changing, [{ "q:line": "Otro" }]).step)).toBe("check");
  });

  it("does not send answers with a fault but shows their screen", () => {
    const done = fill(start(), SCREENS);
    const changing = post(compiled, filled(done, {}), "?ir=0");
    const away = post(compiled, filled(changing, { "q:age": "x" }), "?ir=9999");
    expect(screenOf(away.step)).toBe("check");
    const refused = post(compiled, filled(away, {}));
    expect(screenOf(refused.step)).toBe(0);
    expect(problemsOf(refused.step)).toEqual(["age typed.integer"]);
  });
});

describe("repeats", () => {
  function atRepeat(): Visit {
    return fill(start(), [TEXTS, HELPED, REASONS, PLACES]);
  }
  function add(visit: Visit, typed: Typed): Visit {
    return post(compiled, filled(visit, typed), queryOf(visit, "?agregar="));
  }

  it("adds entries without checking, keeping what was typed", () => {
    const two = add(add(atRepeat(), { "q:hour": "10:00" }), {
      "q:members[0].nickname": "Ana",
      "q:members[0].years": "cuatro",
    });
    expect(screenOf(two.step)).toBe(4);
    expect(problemsOf(two.step)).toEqual([]);
    const values = new Map(two.controls.map(({ name, value }) => [name, value]));
    expect(values.get("q:hour")).toBe("10:00");
    expect(values.get("q:members[0].years")).toBe("cuatro");
    expect(values.get("q:members[1].years")).toBe("");
    expect(problemsOf(fill(two, [DATES]).step)).toEqual([
      "members[0].years typed.integer",
      "members[1].years answer.required",
    ]);
  });

  it("removes the entry asked for and keeps what was typed in the others", () => {
    const two = add(add(atRepeat(), {}), { "q:members[0].nickname": "Ana" });
    const typed = { "q:members[1].nickname": "Eva", "q:members[1].years": "dos" };
    const one = post(compiled, filled(two, typed), "?quitar=members[0]");
    const values = new Map(one.controls.map(({ name, value }) => [name, value]));
    expect(values.get("q:members[0].nickname")).toBe("Eva");
    expect(values.get("q:members[0].years")).toBe("dos");
    expect(values.has("q:members[1].nickname")).toBe(false);
  });

  it("sends the entries in order", () => {
    const one = add(atRepeat(), DATES);
    const two = add(one, { "q:members[0].nickname": "Ana", "q:members[0].years": "4" });
    const check = fill(two, [{ "q:members[1].years": "5" }]);
    expect(bodyOf(post(compiled, filled(check, {}))).answers).toHaveProperty("members", [
      { nickname: "Ana", years: 4 },
      { years: 5 },
    ]);
  });
});

describe("the form of a step", () => {
  it("goes forward with its first and its last submit", () => {
    const { controls } = fill(start(), [TEXTS]);
    const buttons = controls.filter(({ kind }) => kind === "button");
    expect(buttons.at(0)?.formAction).toBeUndefined();
    expect(buttons.at(-1)?.formAction).toBeUndefined();
    expect(buttons.some(({ formAction }) => formAction === "?ir=0")).toBe(true);
  });

  it("carries no answer in an address", () => {
    const { controls, html } = fill(start(), SCREENS);
    const addresses = controls.map(({ formAction }) => formAction ?? "");
    expect(addresses.join(" ")).not.toMatch(/San|40|luz/);
    expect(html).toContain('method="post"');
  });
});
