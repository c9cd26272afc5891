// Sound definitions at random: questions of every type, groups and repeats in each other, with
// relevance, calculations, filters and conditions over what stands before them.

import fc from "fast-check";
import type { CompiledDefinition } from "../compiled-definition.ts";
import { QUESTION_TYPES } from "../definition.ts";
import type { Item, Question, QuestionType } from "../definition.ts";
import { hasChoices } from "../question-types/traits.ts";
import { aDefinition, aGroup, aQuestion, aRepeat, compiledFrom } from "./builders.ts";

/** What to make, before names are given: numbers choose among what there is by then. */
interface ItemSeed {
  readonly kind: "question" | "group" | "repeat";
  readonly type: QuestionType;
  readonly traits: readonly number[];
  readonly inside: readonly ItemSeed[];
}

/** Levels of groups and repeats inside each other. */
const DEPTH = 2;

function seedsOf(depth: number): fc.Arbitrary<ItemSeed> {
  return fc.record({
    kind: fc.constantFrom(...KINDS),
    type: fc.constantFrom(...QUESTION_TYPES),
    traits: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    inside:
      depth === 0 ? fc.constant([]) : fc.array(seedsOf(depth - 1), { minLength: 1, maxLength: 3 }),
  });
}

const KINDS: readonly ItemSeed["kind"][] = [
  ...Array<"question">(4).fill("question"),
  "group",
  "repeat",
];

/** An item made before, which later ones may name. */
interface Made {
  readonly name: string;
  readonly isQuestion: boolean;
}

/** A sound definition, compiled. */
export const arbitraryForm: fc.Arbitrary<CompiledDefinition> = fc
  .array(seedsOf(DEPTH), { minLength: 1, maxLength: 8, size: "max" })
  .map((items) => {
    const made: Made[] = [];
    return compiledFrom(aDefinition(items.flatMap((seed) => makeItem(seed, made))));
  });

function makeItem(seed: ItemSeed, made: Made[]): Item {
  const [relevance = 0, , , , , counting = 0] = seed.traits;
  const relevant = conditionOver(made, relevance);
  const show = relevant === undefined ? {} : { relevant };
  const name = `i${String(made.length)}`;
  if (seed.kind === "question") {
    const question = makeQuestion(name, seed, made);
    made.push({ name, isQuestion: true });
    return { ...question, ...show };
  }
  const counted = counting % 3 === 0 ? numberOver(made, counting) : undefined;
  made.push({ name, isQuestion: false });
  const items = seed.inside.map((inner) => makeItem(inner, made));
  if (seed.kind === "group") return aGroup(name, items, show);
  return aRepeat(name, items, {
    ...show,
    ...(counted === undefined ? {} : { repeatCount: counted }),
  });
}

function makeQuestion(name: string, { type, traits }: ItemSeed, made: readonly Made[]): Question {
  const [, required = 0, constraint = 0, computed = 0, filter = 0, , rest = 0, other = 0] = traits;
  const isComputed = type === "calculate" || (type === "text" && computed % 5 === 0);
  const choices = hasChoices(type);
  const filterText = choices && filter % 3 === 0 ? textOver(made, filter) : undefined;
  return aQuestion(name, type, {
    ...(required % 4 === 0 ? { required: true } : {}),
    ...(required % 4 === 1 ? { required: conditionOver(made, required) ?? false } : {}),
    ...(constraint % 4 === 0 ? { constraint: "string-length(.) < 12" } : {}),
    ...(isComputed ? { calculation: calculationOver(made, computed) } : {}),
    ...(choices ? { list: "colours" } : {}),
    ...(filterText === undefined ? {} : { choiceFilter: `name != ${filterText}` }),
    ...(choices && type !== "rank" && other % 4 === 0 ? { orOther: true } : {}),
    ...(choices || rest % 3 > 0 || NEVER_REFUSED.has(type) ? {} : { refusable: true }),
    ...(rest % 7 === 0 && !isComputed ? { readOnly: true } : {}),
  });
}

const NEVER_REFUSED = new Set<QuestionType>(["note", "calculate", "hidden"]);

function calculationOver(made: readonly Made[], choice: number): string {
  const text = textOver(made, choice) ?? "'a'";
  const number = numberOver(made, choice) ?? "1";
  const calculations = [
    `concat(${text}, '-', ${number})`,
    `${number} * 2`,
    `if(${number} > 2, 'many', ${text})`,
    `${number} + position(..)`,
  ];
  return calculations[choice % calculations.length] ?? text;
}

function conditionOver(made: readonly Made[], choice: number): string | undefined {
  const text = textOver(made, choice);
  const number = numberOver(made, choice);
  if (text === undefined || number === undefined || choice % 2 === 0) return undefined;
  const conditions = [`${text} != ''`, `not(${text} = '')`, `${number} mod 2 = 0`, `${number} > 0`];
  return conditions[(choice >> 1) % conditions.length];
}

function textOver(made: readonly Made[], choice: number): string | undefined {
  const questions = made.filter(({ isQuestion }) => isQuestion);
  const question = questions[choice % Math.max(1, questions.length)];
  return question === undefined ? undefined : `string(\${${question.name}})`;
}

function numberOver(made: readonly Made[], choice: number): string | undefined {
  const item = made[choice % Math.max(1, made.length)];
  if (item === undefined) return undefined;
  return item.isQuestion
    ? `(string-length(\${${item.name}}) + count-non-empty(\${${item.name}}))`
    : `count(\${${item.name}})`;
}
