// Where an expression mentions the code of a choice: `selected(${q}, 'x')`, `${q} = 'x'`,
// `jr:choice-name('x', '${q}')`, the question's own answer in its constraint, `name` in its filter.

import type { BinaryExpression, Expression, FunctionCall } from "../expression/syntax.ts";
import { ANY_NODE } from "../expression/syntax.ts";

export interface Mention {
  /** Where the literal stands: of a text, its opening quote. */
  readonly offset: number;
  readonly length: number;
  readonly isNumber: boolean;
  readonly isSure: boolean;
}

export interface MentionSearch {
  readonly from: string;
  /** Names of the questions that use the choice's list. */
  readonly asking: ReadonlySet<string>;
  /** Whether `.` is the answer to such a question. */
  readonly isOwnAnswer: boolean;
  /** Whether a bare `name` is the code of a choice of the list. */
  readonly isFilter: boolean;
}

/** Every literal equal to the code, and whether it surely means the choice. */
export function choiceMentions(expression: Expression, search: MentionSearch): readonly Mention[] {
  const mentions: Mention[] = [];
  const visit = (one: Expression, isSure: boolean): void => {
    const found = mentionAt(one, search.from, isSure);
    if (found !== undefined) mentions.push(found);
    for (const [inner, sure] of insideOf(one, search)) visit(inner, sure);
  };
  visit(expression, false);
  return mentions;
}

function mentionAt(one: Expression, from: string, isSure: boolean): Mention | undefined {
  const place = { offset: one.offset, length: from.length, isSure };
  if (one.kind === "text") {
    return one.value === from ? { ...place, isNumber: false } : undefined;
  }
  // A number is a code only beside an answer: elsewhere it is a number.
  const isCode = one.kind === "number" && isSure && String(one.value) === from;
  return isCode ? { ...place, isNumber: true } : undefined;
}

/** The parts of an expression, each with whether a code in it surely means the choice. */
function insideOf(
  one: Expression,
  search: MentionSearch,
): readonly (readonly [Expression, boolean])[] {
  switch (one.kind) {
    case "number":
    case "text":
    case "reference":
      return [];
    case "negation":
      return [[one.operand, false]];
    case "binary":
      return sidesOf(one, search);
    case "call":
      return argumentsOf(one, search);
    case "filter":
      return [one.source, ...one.predicates].map((inner) => [inner, false]);
    case "path": {
      const start = typeof one.start === "string" ? [] : [one.start];
      const predicates = one.steps.flatMap((step) => step.predicates);
      return [...start, ...predicates].map((inner) => [inner, false]);
    }
  }
}

function sidesOf(
  { operator, left, right }: BinaryExpression,
  search: MentionSearch,
): readonly (readonly [Expression, boolean])[] {
  const compares = operator === "=" || operator === "!=";
  return [
    [left, compares && isAnswer(right, search)],
    [right, compares && isAnswer(left, search)],
  ];
}

function argumentsOf(
  { name, arguments: given }: FunctionCall,
  search: MentionSearch,
): readonly (readonly [Expression, boolean])[] {
  const [first, second] = given;
  return given.map((inner) => {
    if (name === "selected" && inner === second) {
      return [inner, first !== undefined && isAnswer(first, search)];
    }
    const names = name === "jr:choice-name" && inner === first && second?.kind === "text";
    return [inner, names && search.asking.has(second.value.replace(/^\s*\$\{\s*|\s*\}\s*$/g, ""))];
  });
}

/** Whether an expression is the answer to a question of the list, or the code of a choice. */
function isAnswer(one: Expression, { asking, isOwnAnswer, isFilter }: MentionSearch): boolean {
  if (one.kind === "reference") return !one.lastSaved && asking.has(one.name);
  if (one.kind !== "path" || one.start !== "here") return false;
  const [step, ...more] = one.steps;
  if (step === undefined || more.length > 0 || step.predicates.length > 0) return false;
  if (step.axis === "self" && step.name === ANY_NODE) return isOwnAnswer;
  return isFilter && step.axis === "child" && step.name === "name";
}
