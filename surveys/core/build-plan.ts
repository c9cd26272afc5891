// Builds the plan of a form from a definition whose expressions are parsed: levels, items and their
// compiled expressions. The order of evaluation is worked out by `plan-steps.ts`.

import type { Abilities } from "./abilities.ts";
import type { AnswerValue } from "./answers.ts";
import type { Definition, Question } from "./definition.ts";
import { compileExpression } from "./expression/evaluate.ts";
import type { CompiledExpression } from "./expression/evaluate.ts";
import type { ItemPlace, ItemTable } from "./item-table.ts";
import type {
  Condition,
  ContainerPlan,
  DefaultPlan,
  FramePlan,
  ItemPlan,
  QuestionPlan,
} from "./plan.ts";
import { planChoices } from "./plan-choices.ts";
import type { PreparedItem } from "./preparation.ts";
import { settingsOf } from "./question-settings.ts";
import type { RuledQuestion } from "./question-types/accept-answer.ts";
import type { QuestionTypeRules } from "./question-types/rules.ts";

export interface ItemsToPlan {
  readonly definition: Definition;
  readonly table: ItemTable;
  /** By index of the item. */
  readonly items: readonly PreparedItem[];
  readonly abilities: Abilities;
}

/** All items of the plan, in form order; the first level is reached through any of them. */
export interface PlannedItems {
  readonly root: FramePlan;
  readonly items: readonly ItemPlan[];
}

/** What is known of one place while its plan is made. */
interface Site {
  readonly of: ItemsToPlan;
  readonly place: ItemPlace;
  readonly expressions: PreparedItem;
  readonly frame: FramePlan;
  readonly container: ContainerPlan | undefined;
}

/** Plans every item of a definition. */
export function planItems(of: ItemsToPlan): PlannedItems {
  const root = framePlan(undefined);
  const items: ItemPlan[] = [];
  for (const place of of.table.places) {
    const container = containerPlan(items[place.container?.index ?? -1]);
    const frame = container === undefined ? root : frameInside(container);
    const expressions = of.items[place.index] ?? {};
    const plan = planItem({ of, place, expressions, frame, container });
    items.push(plan);
    register(plan);
  }
  return { root, items };
}

function containerPlan(plan: ItemPlan | undefined): ContainerPlan | undefined {
  return plan?.kind === "question" ? undefined : plan;
}

function frameInside(container: ContainerPlan): FramePlan {
  return container.kind === "repeat" ? container.entries : container.frame;
}

function framePlan(parent: FramePlan | undefined): FramePlan {
  const depth = parent === undefined ? 0 : parent.depth + 1;
  return { depth, parent, items: [], children: [], members: [] };
}

function register(plan: ItemPlan): void {
  plan.frame.items.push(plan);
  if (plan.kind !== "group") plan.frame.members.push(plan);
  const siblings = plan.container === undefined ? plan.frame.children : plan.container.children;
  siblings.push(plan);
}

function planItem(site: Site): ItemPlan {
  const { place, frame, container } = site;
  const { item } = place;
  const slot = frame.items.length;
  const relevant = compiled(site, "relevant");
  const base = { name: item.name, index: place.index, slot, frame, container, relevant };
  if (item.kind === "question") return { ...base, ...questionPart(site, item) };
  if (item.kind === "group") {
    const readOnly = condition(site, "readOnly", item.readOnly);
    return { ...base, kind: "group", item, children: [], readOnly };
  }
  const entries = framePlan(frame);
  const count = compiled(site, "repeatCount");
  return { ...base, kind: "repeat", item, children: entries.children, count, entries };
}

type QuestionPart = Omit<
  QuestionPlan,
  "name" | "index" | "slot" | "frame" | "container" | "relevant"
>;

function questionPart(site: Site, item: Question): QuestionPart {
  const { definition } = site.of;
  const rules = rulesOf(site, item);
  const settings = settingsOf(item, definition);
  const calculation = compiled(site, "calculation");
  return {
    kind: "question",
    item,
    rules,
    settings,
    calculation,
    default: planDefault(site, { item, rules, settings }),
    required: condition(site, "required", item.required),
    readOnly: condition(site, "readOnly", item.readOnly),
    constraint: compiled(site, "constraint"),
    choices: planChoices(item, site.expressions.choices, site.of),
    isComputed: calculation !== undefined || isAlwaysReadOnly(site, item),
    isGenerated: site.place.isGenerated,
  };
}

function isAlwaysReadOnly(site: Site, item: Question): boolean {
  if (item.readOnly === true) return true;
  for (let at = site.container; at !== undefined; at = at.container) {
    if (at.kind === "group" && at.readOnly === true) return true;
  }
  return false;
}

function rulesOf({ of }: Site, { name, type }: Question): QuestionTypeRules {
  const rules = of.abilities.rules[type];
  if (rules === undefined) throw new RangeError(`${name}: no rules for ${type}`);
  return rules;
}

function compiled(
  site: Site,
  property: Exclude<keyof PreparedItem, "choices">,
): CompiledExpression | undefined {
  const expression = site.expressions[property];
  return expression && compileExpression(expression, site.of.abilities.functions);
}

function condition(
  site: Site,
  property: "required" | "readOnly",
  value: boolean | string | undefined,
): Condition {
  return typeof value === "string" ? (compiled(site, property) ?? false) : (value ?? false);
}

function planDefault(site: Site, question: RuledQuestion): DefaultPlan | undefined {
  const expression = compiled(site, "default");
  if (expression !== undefined) return { kind: "expression", expression };
  const value = fixedDefault(question);
  return value === undefined ? undefined : { kind: "fixed", value };
}

function fixedDefault({ item, rules, settings }: RuledQuestion): AnswerValue | undefined {
  if (item.default === undefined || item.default === "") return undefined;
  const read = rules.accept(rules.fromText(item.default), settings);
  return read.ok ? read.value : undefined;
}
