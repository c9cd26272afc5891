// Labels that show answers: the `${name}` of a text filled in with stored values, as ODK does (a
// choice shows its name; forms that want its label calculate it with `jr:choice-name`).

import { compileExpression } from "./expression/evaluate.ts";
import type { CompiledExpression } from "./expression/evaluate.ts";
import { parseTemplate } from "./expression/template.ts";
import { toText } from "./expression/value.ts";
import { evaluateOn } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode } from "./form-tree.ts";
import type { FormPlan } from "./plan.ts";

type Part = string | CompiledExpression;

/** Texts already taken apart, per plan: the same few labels come again with every form. */
const KNOWN_TEMPLATES = new WeakMap<FormPlan, Map<string, readonly Part[]>>();
const MAX_KNOWN = 5000;

/** Fills in a text as read from `node`; what cannot be worked out is left empty. */
export function fillTemplate(tree: FormTree, node: FormNode, text: string): string {
  if (!text.includes("${")) return text;
  return partsOf(tree.plan, text)
    .map((part) => (typeof part === "string" ? part : valueText(tree, node, part)))
    .join("");
}

function valueText(tree: FormTree, node: FormNode, part: CompiledExpression): string {
  const outcome = evaluateOn(tree, part, node);
  return outcome.ok ? toText(outcome.value) : "";
}

function partsOf(plan: FormPlan, text: string): readonly Part[] {
  const known = KNOWN_TEMPLATES.get(plan) ?? new Map<string, readonly Part[]>();
  const found = known.get(text);
  if (found !== undefined) return found;
  const parts = parseTemplate(text).map((part) =>
    typeof part === "string" ? part : compileExpression(part),
  );
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, parts);
  KNOWN_TEMPLATES.set(plan, known);
  return parts;
}
