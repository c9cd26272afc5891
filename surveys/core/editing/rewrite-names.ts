// Other names for items inside an expression or a text, with everything else as its author wrote it.

import { listOf } from "../expression/list-context.ts";
import type { ListContext } from "../expression/list-context.ts";
import { parseExpression } from "../expression/parse.ts";
import { REFERENCE } from "../expression/reference.ts";
import { isNamed, stepsBelowRoot } from "../expression/references.ts";
import type { Expression, Path } from "../expression/syntax.ts";

/** New names by old name. */
export type Renaming = ReadonlyMap<string, string>;

const ANY_REFERENCE = new RegExp(REFERENCE, "gu");
const STEP = /(?:(?:child|parent|self)\s*::\s*)?([\p{L}_][\p{L}\p{M}\p{N}_.\-]*)/uy;

interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Renames in every `${name}` of a text, also of one that is no sound expression. */
export function renameInText(text: string, renaming: Renaming): string {
  if (!text.includes("${")) return text;
  return text.replace(ANY_REFERENCE, (written, inside: string) => {
    const name = inside.replace(/^last-saved#/, "");
    const next = renaming.get(name);
    if (next === undefined) return written;
    const at = written.lastIndexOf(name);
    return written.slice(0, at) + next + written.slice(at + name.length);
  });
}

/**
 * Renames in an expression: every `${name}`, quoted ones too (`jr:choice-name(x, '${name}')`), and
 * every path step over the form. Columns of a choice list are left alone.
 * @param around the choice list in which the expression stands, as a choice filter does
 */
export function renameInExpression(
  source: string,
  renaming: Renaming,
  around: ListContext = false,
): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return renameInText(source, renaming);
  const steps: Replacement[] = [];
  collect(parsed.value, around, (path, list) => {
    if (list !== false) return;
    for (const { name, offset, ...step } of stepsBelowRoot(path)) {
      const next = isNamed({ name, offset, ...step }) ? renaming.get(name) : undefined;
      const at = next === undefined ? undefined : stepNameAt(source, offset, name);
      if (next !== undefined && at !== undefined) {
        steps.push({ offset: at, length: name.length, text: next });
      }
    }
  });
  // From the last to the first, so that offsets stay true; references hold no step.
  const stepped = steps
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (text, { offset, length, text: next }) =>
        text.slice(0, offset) + next + text.slice(offset + length),
      source,
    );
  return renameInText(stepped, renaming);
}

function stepNameAt(source: string, offset: number, name: string): number | undefined {
  STEP.lastIndex = offset;
  const found = STEP.exec(source);
  return found?.[1] === name ? STEP.lastIndex - name.length : undefined;
}

type OnPath = (path: Path, list: ListContext) => void;

function collect(expression: Expression, around: ListContext, onPath: OnPath): void {
  const all = (inside: readonly Expression[], list: ListContext) => {
    for (const one of inside) collect(one, list, onPath);
  };
  switch (expression.kind) {
    case "number":
    case "text":
    case "reference":
      return;
    case "negation":
      return collect(expression.operand, around, onPath);
    case "binary":
      return all([expression.left, expression.right], around);
    case "call":
      return all(expression.arguments, around);
    case "filter":
      collect(expression.source, around, onPath);
      return all(expression.predicates, listOf(expression.source, around));
    case "path": {
      if (typeof expression.start !== "string") collect(expression.start, around, onPath);
      const list = listOf(expression, around);
      onPath(expression, list);
      for (const step of expression.steps) all(step.predicates, list);
    }
  }
}
