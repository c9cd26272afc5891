// Names inside expressions and texts, replaced. What does not change keeps its spelling; an
// expression that cannot be parsed is left as it is, for the check to find.

import { parseExpression, parseTemplate, printExpression } from "../../core/index.ts";
import type { Expression } from "../../core/index.ts";

export interface Renaming {
  /** @param inside the name that stands before it in a path */
  readonly item: (name: string, inside?: string) => string;
  readonly list: (name: string) => string;
  /** A text in quotes, which may be the name of a choice. */
  readonly literal: (text: string) => string;
}

type Path = Extract<Expression, { kind: "path" }>;
type Literal = Extract<Expression, { kind: "text" }>;
type Reference = Extract<Expression, { kind: "reference" }>;
type Call = Extract<Expression, { kind: "call" }>;

/** Functions whose first argument in quotes is a choice list. */
const OF_LISTS: ReadonlySet<string> = new Set(["instance", "pulldata"]);

/** One place of a source and what comes to stand there. */
interface Edit {
  readonly offset: number;
  readonly form: RegExp;
  readonly text: string;
}

const REFERENCE = /\$\{[^}]*\}/y;
const STEP = /(?:[a-z]+\s*::\s*)?([\p{L}_][\p{L}\p{M}\p{N}_.:-]*)/uy;

/** The source with its names replaced. @param isFilter bare names are columns of a list */
export function renameInExpression(source: string, names: Renaming, isFilter = false): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return source;
  const edits: Edit[] = [];
  walk(parsed.value, isFilter, { names, edits });
  return edits
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((text, edit) => applied(text, edit), source);
}

function applied(source: string, { offset, form, text }: Edit): string {
  form.lastIndex = offset;
  const match = form.exec(source);
  if (match === null) return source;
  const [written, name = written] = match;
  const begin = offset + written.length - name.length;
  return source.slice(0, begin) + text + source.slice(offset + written.length);
}

/** The text with the names of its `${name}` replaced. */
export function renameInText(text: string, names: Renaming): string {
  if (!text.includes("${")) return text;
  return parseTemplate(text)
    .map((part) => {
      if (typeof part === "string") return part;
      return `\${${part.lastSaved ? "last-saved#" : ""}${names.item(part.name)}}`;
    })
    .join("");
}

interface Walk {
  readonly names: Renaming;
  readonly edits: Edit[];
}

function walk(expression: Expression, inList: boolean, context: Walk): void {
  switch (expression.kind) {
    case "number":
      return;
    case "text":
      return renameLiteral(expression, context.names.literal, context);
    case "reference":
      return renameReference(expression, context);
    case "negation":
      return walk(expression.operand, inList, context);
    case "binary":
      walk(expression.left, inList, context);
      return walk(expression.right, inList, context);
    case "call":
      return walkCall(expression, inList, context);
    case "filter":
      walk(expression.source, inList, context);
      for (const inner of expression.predicates) {
        walk(inner, inList || isList(expression.source), context);
      }
      return;
    case "path":
      return walkPath(expression, inList, context);
  }
}

function renameReference({ name, lastSaved, offset }: Reference, { names, edits }: Walk): void {
  const renamed = names.item(name);
  if (renamed === name) return;
  const text = `\${${lastSaved ? "last-saved#" : ""}${renamed}}`;
  edits.push({ offset, form: REFERENCE, text });
}

function renameLiteral(
  { value, offset }: Literal,
  rename: (text: string) => string,
  { edits }: Walk,
): void {
  const renamed = rename(value);
  if (renamed === value) return;
  const form = new RegExp(`[^]{${String(value.length + 2)}}`, "y");
  edits.push({ offset, form, text: printExpression({ kind: "text", value: renamed, offset }) });
}

function walkCall(call: Call, inList: boolean, context: Walk): void {
  for (const [index, argument] of call.arguments.entries()) {
    const namesList = index === 0 && argument.kind === "text" && OF_LISTS.has(call.name);
    if (namesList) renameLiteral(argument, context.names.list, context);
    else walk(argument, inList, context);
  }
}

function walkPath({ start, steps }: Path, inList: boolean, context: Walk): void {
  if (typeof start !== "string") walk(start, inList, context);
  const rows = typeof start === "string" ? inList && start === "here" : isList(start);
  let inside: string | undefined;
  for (const [index, { name, offset, predicates }] of steps.entries()) {
    for (const inner of predicates) walk(inner, rows, context);
    const isRoot = start === "root" && index === 0 && steps.length > 1;
    if (rows || isRoot || /^(\*|node\(\))$/.test(name)) continue;
    const renamed = context.names.item(name, inside);
    if (renamed !== name) context.edits.push({ offset, form: STEP, text: renamed });
    inside = name;
  }
}

/** Whether an expression gives rows of a choice list. */
function isList(expression: Expression): boolean {
  if (expression.kind === "call") {
    const [first] = expression.arguments;
    if (expression.name === "instance") return true;
    return expression.name === "randomize" && first !== undefined && isList(first);
  }
  if (expression.kind === "filter") return isList(expression.source);
  return expression.kind === "path" && typeof expression.start !== "string"
    ? isList(expression.start)
    : false;
}
