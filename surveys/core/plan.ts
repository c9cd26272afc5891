// The plan of a form: a compiled definition's items with their compiled expressions, made once per
// version. It holds no answers: those live in the tree built along it (`form-tree.ts`).

import type { AnswerValue } from "./answers.ts";
import type { Choice, Group, Question, Repeat } from "./definition.ts";
import type { CompiledExpression } from "./expression/evaluate.ts";
import type { ChoiceListNodes } from "./list-nodes.ts";
import type { AcceptSettings, QuestionTypeRules } from "./question-types/rules.ts";

/** A property that is fixed or worked out. */
export type Condition = boolean | CompiledExpression;

/** A level of the form that exists once per entry: the form itself, or the inside of a repeat. */
export interface FramePlan {
  readonly depth: number;
  readonly parent: FramePlan | undefined;
  /** Every item of this level, by slot, groups and repeats included. */
  readonly items: ItemPlan[];
  /** Direct children of the level. */
  readonly children: ItemPlan[];
  /** Questions and repeats of this level in form order, those inside groups included. */
  readonly members: (QuestionPlan | RepeatPlan)[];
}

interface PlanBase {
  readonly name: string;
  /** Place in the whole form. */
  readonly index: number;
  /** Place in its level. */
  readonly slot: number;
  readonly frame: FramePlan;
  readonly container: ContainerPlan | undefined;
  readonly relevant: CompiledExpression | undefined;
}

export interface QuestionPlan extends PlanBase {
  readonly kind: "question";
  readonly item: Question;
  readonly rules: QuestionTypeRules;
  readonly settings: AcceptSettings;
  readonly calculation: CompiledExpression | undefined;
  readonly default: DefaultPlan | undefined;
  readonly required: Condition;
  readonly readOnly: Condition;
  readonly constraint: CompiledExpression | undefined;
  readonly choices: ChoicesPlan | undefined;
  /** The engine gives the value, whatever is sent: a calculation, or a default that nobody can edit. */
  readonly isComputed: boolean;
  /** The text question that `or_other` adds. */
  readonly isGenerated: boolean;
}

export interface GroupPlan extends PlanBase {
  readonly kind: "group";
  readonly item: Group;
  readonly children: ItemPlan[];
  readonly readOnly: Condition;
}

export interface RepeatPlan extends PlanBase {
  readonly kind: "repeat";
  readonly item: Repeat;
  readonly children: ItemPlan[];
  readonly count: CompiledExpression | undefined;
  readonly entries: FramePlan;
}

export type ContainerPlan = GroupPlan | RepeatPlan;
export type ItemPlan = QuestionPlan | ContainerPlan;

/** A default as written, or worked out. */
export type DefaultPlan =
  | { readonly kind: "fixed"; readonly value: AnswerValue }
  | { readonly kind: "expression"; readonly expression: CompiledExpression };

export interface ChoicesPlan {
  readonly list: string;
  /** In the list's order; `other` last where `or_other` adds it. */
  readonly all: readonly Choice[];
  readonly filter: FilterPlan | undefined;
  readonly isShuffled: boolean;
  /** Fixed seed, or the `${name}` it is read from. */
  readonly seed: string | undefined;
}

/** `test` judges one choice on its node; `path` gives all offered nodes, where places matter. */
export interface FilterPlan {
  readonly kind: "test" | "path";
  readonly expression: CompiledExpression;
}

/** What is worked out for an item, in the order of evaluation. */
export type Aspect = "relevance" | "entries" | "default" | "value" | "choices";

export interface EvaluationStep {
  readonly order: number;
  readonly aspect: Aspect;
  readonly item: ItemPlan;
}

/** A step to repeat when an item changes, for all its entries inside the level of depth `within`. */
export interface Waking {
  readonly step: EvaluationStep;
  readonly within: number;
}

export interface FormPlan {
  readonly root: FramePlan;
  /** In form order. */
  readonly items: readonly ItemPlan[];
  readonly byName: ReadonlyMap<string, ItemPlan>;
  readonly steps: readonly EvaluationStep[];
  /** By index of the item that changed. */
  readonly wakes: readonly (readonly Waking[])[];
  /** For every screen the indexes of the questions on it. */
  readonly screens: () => readonly (readonly number[])[];
  readonly lists: ReadonlyMap<string, ChoiceListNodes>;
}

/** Whether an item is a question, and no group or repeat. */
export function isQuestionPlan(item: ItemPlan): item is QuestionPlan {
  return item.kind === "question";
}

/** Whether a question has a place of its own on a screen; a calculation has one if it has a label. */
export function standsOnScreen({ item, isGenerated }: QuestionPlan): boolean {
  if (item.type === "calculate") return (item.label ?? "") !== "";
  return item.type !== "hidden" && !isGenerated;
}
