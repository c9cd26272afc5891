// Labels that show answers: the `${name}` of a text filled in with stored values, as ODK does (a
// choice shows its name; forms that want its label calculate it with `jr:choice-name`).

import type { Reference } from "./expression/syntax.ts";
import { parseTemplate } from "./expression/template.ts";
import { textNamed } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode } from "./form-tree.ts";

/** Fills in a text as read from `node`; what cannot be worked out is left empty. */
export function fillTemplate(tree: FormTree, node: FormNode, text: string): string {
  if (!text.includes("${")) return text;
  return parseTemplate(text)
    .map((part) => (typeof part === "string" ? part : valueText(tree, node, part)))
    .join("");
}

/** `${last-saved#name}` is empty: no answer outlives its response here. */
function valueText(tree: FormTree, node: FormNode, { name, lastSaved }: Reference): string {
  return lastSaved ? "" : (textNamed(tree, node.frame, name) ?? "");
}
