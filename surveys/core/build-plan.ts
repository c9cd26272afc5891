// Builds the plan of a form from a checked definition: levels, items and their compiled
// expressions. The order of evaluation is added by `plan-steps.ts`.

import type { AnswerValue } from "./answers.ts";
import type { CheckedDefinition } from "./check/check-definition.ts";
import type { Question } from "./definition.ts";
import { compileExpression } from "./expression/evaluate.ts";
import type { CompiledExpression } from "./expression/evaluate.ts";
import type { ExpressionProperty, ItemExpressions } from "./expression-sites.ts";
import type { ItemPlace } from "./item-table.ts";
import type {
  Condition,
  ContainerPlan,
  DefaultPlan,
  FramePlan,
  ItemPlan,
  QuestionPlan,
} from "./plan.ts";
import { planChoices } from "./plan-choices.ts";
import { settingsOf } from "./question-settings.ts";
import { RULES } from "./question-types/registry.ts";

/** All items of the plan, in form order; the first level is reached through any of them. */
export interface PlannedItems {
  readonly root: FramePlan;
  readonly items: readonly ItemPlan[];
}

/** What is known of one place while its plan is made. */
interface Site {
  readonly checked: CheckedDefinition;
  readonly place: ItemPlace;
  readonly expressions: ItemExpressions;
  readonly frame: FramePlan;
  readonly container: ContainerPlan | undefined;
}

const NO_EXPRESSIONS: ItemExpressions = new Map();

/** Plans every item of a checked definition. */
export function planItems(checked: CheckedDefinition): PlannedItems {
  const root = framePlan(undefined);
  const items: ItemPlan[] = [];
  for (const place of checked.table.places) {
    const container = containerPlan(items[place.container?.index ?? -1]);
    const frame = container === undefined ? root : frameInside(container);
    const expressions = checked.expressions[place.index] ?? NO_EXPRESSIONS;
    const plan = planItem({ checked, place, expressions, frame, container });
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
  const settings = settingsOf(item, site.checked.definition);
  const calculation = compiled(site, "calculation");
  return {
    kind: "question",
    item,
    rules: RULES[item.type],
    settings,
    calculation,
    default: planDefault(site, item),
    required: condition(site, "required", item.required),
    readOnly: condition(site, "readOnly", item.readOnly),
    constraint: compiled(site, "constraint"),
    choices: planChoices(item, site.checked.definition, site.expressions.get("choiceFilter")),
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

function compiled(site: Site, property: ExpressionProperty): CompiledExpression | undefined {
  const expression = site.expressions.get(property);
  return expression === undefined ? undefined : compileExpression(expression);
}

function condition(
  site: Site,
  property: ExpressionProperty,
  value: boolean | string | undefined,
): Condition {
  return typeof value === "string" ? (compiled(site, property) ?? false) : (value ?? false);
}

function planDefault(site: Site, item: Question): DefaultPlan | undefined {
  const expression = compiled(site, "default");
  if (expression !== undefined) return { kind: "expression", expression };
  const value = fixedDefault(site, item);
  return value === undefined ? undefined : { kind: "fixed", value };
}

function fixedDefault(site: Site, item: Question): AnswerValue | undefined {
  const rules = RULES[item.type];
  if (item.default === undefined || item.default === "") return undefined;
  const settings = settingsOf(item, site.checked.definition);
  const read = rules.accept(rules.fromText(item.default), settings);
  return read.ok ? read.value : undefined;
}
