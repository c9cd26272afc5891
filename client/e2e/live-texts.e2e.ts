import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import es from "../../locales/es.json" with { type: "json" };
import { selectTexts } from "../../locales/select-texts.ts";
import { LIVE_TEXTS, RARE_TEXTS } from "../pages/survey-data.ts";

const SPANISH: Readonly<Record<string, string>> = es;
const KEY = /([`"'])([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\1/g;
const KEY_PREFIX = /`([a-z][a-z0-9_]*\.(?:[a-z0-9_]+\.)*)\$\{/g;
/** Said to authors of forms and to programs: a respondent is told that a part was not computable. */
const NEVER_SHOWN = ["problem.expression.", "problem.answers."];
/** Of repeats, which code for all surveys names and only rare surveys have. */
const OF_REPEATS = [
  "question.repeat.",
  "problem.answer.not_an_entry",
  "problem.answer.not_a_list_of_entries",
  "problem.answer.too_many_entries",
];
const PLURALS = ["", "_one", "_other"];

/** Every interface text that a built script names: whole, by its beginning, or as a problem. */
function keysNamedBy(name: string): readonly string[] {
  const script = readFileSync(`.build/client/${name}.js`, "utf8");
  const whole = [...script.matchAll(KEY)].flatMap(([, , key = ""]) => [key, `problem.${key}`]);
  const begun = [...script.matchAll(KEY_PREFIX)].flatMap(([, prefix = ""]) =>
    prefix === "problem." ? [] : Object.keys(SPANISH).filter((key) => key.startsWith(prefix)),
  );
  const keys = whole.flatMap((key) => PLURALS.map((plural) => key + plural));
  return [...new Set([...keys, ...begun])].filter((key) => Object.hasOwn(SPANISH, key));
}

describe.each([
  ["survey", RARE_TEXTS, [...NEVER_SHOWN, ...OF_REPEATS]],
  ["rare-survey", [], NEVER_SHOWN],
] as const)("the script %s", (name, without, neverShown) => {
  const named = keysNamedBy(name);
  const given = Object.keys(selectTexts("es", LIVE_TEXTS, { without }).spanish);

  it("names texts that are found here", () => {
    expect(named.length).toBeGreaterThan(80);
    expect(named).toContain("journey.forward");
    expect(named).toContain("problem.answer.required");
  });

  it("is given every text it names", () => {
    const missing = named.filter((key) => !given.includes(key));
    const isShown = (key: string) => !neverShown.some((area) => key.startsWith(area));
    expect(missing.filter(isShown)).toEqual([]);
  });
});
