import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAtRandom } from "./scenario.ts";
import { arbitraryForm } from "./testing/arbitrary-definition.ts";
import { aGroup, aList, aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

const lists = {
  regions: aList("1", "2", "3"),
  towns: [1, 2, 3].flatMap((region) =>
    ["a", "b"].map((town) => ({
      name: `${town}${String(region)}`,
      label: town,
      attributes: { region: String(region) },
    })),
  ),
  ills: aList("bribe", "delay", "none"),
};

const SURVEY = compiled(
  [
    aGroup("people", [
      aQuestion("age", "integer", {
        required: true,
        refusable: true,
        constraint: ". >= 18 and . <= 97",
      }),
      aQuestion("born", "date", { constraint: ". <= today()" }),
      aQuestion("phone", "text", { constraint: "regex(., '^[0-9]{10}$')" }),
    ]),
    aQuestion("region", "select_one", { list: "regions", required: true }),
    aQuestion("town", "select_one", {
      list: "towns",
      required: true,
      choiceFilter: "region = ${region}",
    }),
    aQuestion("ills", "select_multiple", {
      list: "ills",
      required: true,
      orOther: true,
      constraint: "not(selected(., 'none') and count-selected(.) > 1)",
    }),
    aQuestion("order", "rank", { list: "ills", required: true }),
    aQuestion("trust", "range", {
      parameters: { start: "0", end: "10", step: "0.5" },
      required: true,
    }),
    aRepeat("visits", [
      aQuestion("office", "text", { required: true }),
      aQuestion("paid", "decimal", { relevant: "${age} > 30", required: true }),
    ]),
    aQuestion("where", "geopoint", { refusable: true }),
    aQuestion("ok", "acknowledge", { required: true }),
  ],
  { lists },
);

describe("answerAtRandom", () => {
  it("ends in a valid response, as validate gives it, for every seed", () => {
    for (let seed = 0; seed < 200; seed++) {
      const answers = answerAtRandom(SURVEY, CONTEXT, String(seed));
      expect(validate(SURVEY, answers, CONTEXT)).toEqual({ ok: true, value: answers });
    }
  });

  it("gives the same answers for the same seed and others for another", () => {
    const first = answerAtRandom(SURVEY, CONTEXT, "s");
    expect(answerAtRandom(SURVEY, CONTEXT, "s")).toEqual(first);
    expect(answerAtRandom(SURVEY, CONTEXT, "t")).not.toEqual(first);
  });

  it("sometimes refuses, skips, adds entries and writes what other means", () => {
    const all = Array.from({ length: 100 }, (_, seed) =>
      answerAtRandom(SURVEY, CONTEXT, String(seed)),
    );
    expect(all.some(({ age }) => typeof age === "object")).toBe(true);
    expect(all.some(({ phone }) => phone === undefined)).toBe(true);
    expect(new Set(all.map(({ visits }) => (Array.isArray(visits) ? visits.length : 0)))).toEqual(
      new Set([0, 1, 2, 3]),
    );
    expect(all.some((answers) => "ills_other" in answers)).toBe(true);
  });

  it("never falls, whatever the form", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.string(), (form, seed) => {
        expect(typeof answerAtRandom(form, CONTEXT, seed)).toBe("object");
      }),
      { numRuns: 50 },
    );
  });
});
