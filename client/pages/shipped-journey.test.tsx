import { describe, expect, it } from "vitest";
import { answerAtRandom } from "../../surveys/core/index.ts";
import type { AnswerContext, Answers, CompiledDefinition } from "../../surveys/core/index.ts";
import { openForm } from "../../surveys/core/index.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import { testingCatalogues } from "../../surveys/definitions/testing/catalogues.ts";
import { EVERY_TYPE } from "../questions/testing/every-type.ts";
import { controlsIn, sentFields } from "../questions/testing/html-form.ts";
import { compiled as compile, NOON } from "../questions/testing/question-view-of.ts";
import { CONTEXT, filled, pageOf, post, type Visit } from "./testing/journey-driver.tsx";

const shipped = shippedDefinitions(testingCatalogues);
const surveys = (shipped.ok ? [...shipped.value, EVERY_TYPE] : []).map(
  (definition) => [definition.slug, compile(definition)] as const,
);
const SEEDS = Array.from({ length: 12 }, (_, index) => `persona ${String(index)}`);
/** More steps than any journey here takes. */
const MOST_STEPS = 80;

interface Respondent {
  readonly compiled: CompiledDefinition;
  readonly context: AnswerContext;
  readonly answers: Answers;
}

/** The fields of the same screen as it looks once everything is answered. */
function answeredFields({ compiled, context, answers }: Respondent, { step }: Visit) {
  if (step.kind !== "screen") return [];
  const form = openForm(compiled, context, answers);
  const html = pageOf(compiled, { ...step, form, state: { ...step.state, typed: {} } });
  return sentFields(controlsIn(html)).filter(([name]) => name.startsWith("q:"));
}

function missingEntry({ compiled, context, answers }: Respondent, { html }: Visit) {
  const form = openForm(compiled, context, answers);
  const repeats = [...html.matchAll(/data-repeat="([^"]+)"/g)].map(([, path = ""]) => path);
  return repeats.find((path) => {
    const shown = html.split(`formaction="?quitar=${encodeURIComponent(`${path}[`)}`).length - 1;
    return shown < form.entriesOf(path);
  });
}

function nextVisit(respondent: Respondent, visit: Visit): Visit {
  const own = filled(visit, {}).filter(([name]) => !name.startsWith("q:"));
  const repeat = missingEntry(respondent, visit);
  const search = repeat === undefined ? "" : `?agregar=${encodeURIComponent(repeat)}`;
  return post(respondent.compiled, [...own, ...answeredFields(respondent, visit)], search);
}

/** Answers a survey through its pages until there is something to send. */
function journey(respondent: Respondent): unknown {
  let visit = post(respondent.compiled, []);
  for (let steps = 0; steps < MOST_STEPS && visit.step.kind !== "send"; steps++) {
    visit = nextVisit(respondent, visit);
  }
  const { step } = visit;
  if (step.kind === "send") return step.body.answers;
  return step.kind === "screen" ? step.problems : step.kind;
}

/** A page sends several choices in the order in which it shows them. */
function withoutOrder(compiled: CompiledDefinition, answers: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answers, (name, value: unknown) => {
      const item = compiled.itemOf(name);
      const isUnordered = item?.kind === "question" && item.type === "select_multiple";
      return isUnordered && Array.isArray(value) ? value.map(String).sort() : value;
    }),
  );
}

describe("a survey answered through its pages", () => {
  it("is every survey that ships", () => {
    expect(surveys.map(([slug]) => slug)).toContain("percepcion");
    expect(surveys.map(([slug]) => slug)).toContain("servidores-publicos");
  });

  it.each(surveys)("ends with the answers that were meant: %s", (_, compiled) => {
    for (const seed of SEEDS) {
      const first = post(compiled, []).step;
      const own = first.kind === "screen" ? first.state.seed : "";
      const context = CONTEXT.contextOf({ answered_on: NOON.today, seed: own });
      const answers = answerAtRandom(compiled, context, seed);
      const sent = journey({ compiled, context, answers });
      expect(withoutOrder(compiled, sent)).toEqual(withoutOrder(compiled, answers));
    }
  });
});
