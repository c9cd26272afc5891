import { createTranslator } from "../../locales/translator.ts";
import {
  type Answers,
  type AnswerContext,
  type AnswerValue,
  type Choice,
  type CompiledDefinition,
  openForm,
  type Question,
} from "../../surveys/core/index.ts";
import { CHOICE_WEIGHTS, LONE_CHOICES, SCALE_LEANINGS, type Weights } from "./demo-weights.ts";
import type { DemoRespondent } from "./draw-demo-respondents.ts";
import { drawByWeight } from "./draw-by-weight.ts";

const { t } = createTranslator("es");
const MOST_CHOICES = 3;
const PROPOSALS = 8;
const SKIP_CHANCE = 0.03;
const TEXT_CHANCE = 0.22;
const REFUSAL_CHANCE = 0.04;

/** Answers a survey as a made-up person would, question by question, as far as each is asked. */
export function answerAsRespondent(
  compiled: CompiledDefinition,
  respondent: DemoRespondent,
  context: AnswerContext,
): Answers {
  const form = openForm(compiled, context);
  for (const question of compiled.questions) {
    const path = question.name;
    if (!form.isRelevant(path)) continue;
    if (!form.isRequired(path) && respondent.random.chance(SKIP_CHANCE)) continue;
    form.answer(path, draw(question, form.choicesOf(path), respondent));
    if (form.problemsOf(path).length > 0) form.answer(path, undefined);
  }
  return form.answers();
}

function draw(
  question: Question,
  choices: readonly Choice[],
  respondent: DemoRespondent,
): AnswerValue | undefined {
  const { random } = respondent;
  if (question.refusable === true && random.chance(REFUSAL_CHANCE)) return { refused: true };
  switch (question.type) {
    case "select_one":
      return drawByWeight(weightsOf(question, choices, respondent), random);
    case "select_multiple":
      return drawSeveral(weightsOf(question, choices, respondent), respondent);
    case "rank":
      return drawOrder(weightsOf(question, choices, respondent), respondent);
    case "integer":
      return 1 + Math.floor(-2 * Math.log(1 - random.next()));
    case "range":
      return drawDamage(respondent);
    case "text":
      return drawText(question, respondent);
    default:
      return undefined;
  }
}

/** The weights of the choices on offer; of a question that has none of its own, falling by place. */
function weightsOf(
  { name }: Question,
  choices: readonly Choice[],
  respondent: DemoRespondent,
): Weights {
  const leaning = SCALE_LEANINGS[name];
  const own =
    leaning === undefined
      ? CHOICE_WEIGHTS[name]?.(respondent)
      : scaleWeights(name, respondent.distrust + leaning);
  return Object.fromEntries(
    choices.map((choice, place) => [
      choice.name,
      own === undefined ? 1 / (place + 1) : (own[choice.name] ?? 0),
    ]),
  );
}

/** Four steps around a place on the scale; frequency runs from the worse end, trust from the better. */
function scaleWeights(name: string, distrust: number): Weights {
  const centre = name.startsWith("conf_") ? 1 + 3 * distrust : 4 - 3 * distrust;
  const weight = (step: number) => Math.exp(-((step - centre) ** 2) / 0.9);
  return { "1": weight(1), "2": weight(2), "3": weight(3), "4": weight(4), "9": 0.06 };
}

/** One to three choices without putting any back; a choice that stands alone ends it. */
function drawSeveral(weights: Weights, { random }: DemoRespondent): readonly string[] {
  const first = drawByWeight(weights, random);
  if (first === undefined || LONE_CHOICES.has(first)) return first === undefined ? [] : [first];
  const chosen = [first];
  for (let wanted = random.between(1, MOST_CHOICES); chosen.length < wanted;) {
    const next = drawByWeight(without(weights, [...chosen, ...LONE_CHOICES]), random);
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen;
}

function without(weights: Weights, names: readonly string[]): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([name]) => !names.includes(name)));
}

/** All choices in an order where the heavier come earlier; some people rank only the first ones. */
function drawOrder(weights: Weights, { random }: DemoRespondent): readonly string[] {
  const all = Object.keys(weights).length;
  const wanted = random.chance(0.15) ? random.between(1, all) : all;
  const order: string[] = [];
  for (let left = weights; order.length < wanted; left = without(left, order)) {
    const next = drawByWeight(left, random);
    if (next === undefined) break;
    order.push(next);
  }
  return order;
}

function drawDamage({ distrust, wasAsked, random }: DemoRespondent): number {
  const spread = 3 * (random.next() + random.next() - 1);
  return Math.min(10, Math.max(0, Math.round(4 + 5 * distrust + (wasAsked ? 0.5 : 0) + spread)));
}

/** Every text says of itself that it is synthetic. */
function drawText({ name }: Question, { random }: DemoRespondent): string | undefined {
  if (name.endsWith("_other")) return t("demo.other_text");
  if (!random.chance(TEXT_CHANCE)) return undefined;
  return t(`demo.proposal.${String(random.between(1, PROPOSALS))}`);
}
