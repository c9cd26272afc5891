import { problemMessage } from "../../../../locales/problem-message.ts";
import type { Translator } from "../../../../locales/translator.ts";
import type { DefinitionProblem } from "../../../../surveys/core/index.ts";
import { formOf } from "./described-words.ts";
import { nearestName } from "./near-name.ts";
import { KNOWN_FUNCTIONS, type Vocabulary } from "./vocabulary.ts";

/** A fault of an expression in words, with its place and a way out where one is likely. */
export interface ExplainedProblem {
  readonly message: string;
  readonly place: ProblemPlace;
  readonly correction?: Correction;
  /** How a function is written whose arguments are wrong. */
  readonly form?: string;
}

/** The source around a fault; `at` is empty behind the end. */
export interface ProblemPlace {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

interface Correction {
  /** What may have been meant. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const AROUND = 24;
const TOKEN = /\$\{[^}]*\}?|'[^']*'?|"[^"]*"?|[\p{L}_][\p{L}\p{M}\p{N}_.:-]*|\d+(?:\.\d*)?|\s*\S/uy;

/** The source cut around the sign or word at an offset, with a little of what stands beside it. */
export function placeOf(source: string, offset: number): ProblemPlace {
  TOKEN.lastIndex = offset;
  const [at = ""] = TOKEN.exec(source) ?? [];
  const before = source.slice(0, offset);
  const after = source.slice(offset + at.length);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    at,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}

export interface ExplainSource {
  readonly source: string;
  readonly vocabulary: Pick<Vocabulary, "items" | "lists">;
  readonly translator: Translator;
}

type Kind = "name" | "list" | "function";

function knownNames(kind: Kind, { items, lists }: ExplainSource["vocabulary"]): readonly string[] {
  if (kind === "name") return items.map(({ name }) => name);
  return kind === "list" ? lists : KNOWN_FUNCTIONS.map(({ name }) => name);
}

const UNKNOWN: Readonly<Record<string, Kind>> = {
  "expression.unknown_name": "name",
  "expression.unknown_list": "list",
  "expression.unknown_function": "function",
};

function correctionOf(
  { code, offset = 0, parameters }: DefinitionProblem,
  { source, vocabulary }: ExplainSource,
): Correction | undefined {
  const kind = UNKNOWN[code];
  if (kind === undefined) return undefined;
  const written = String(parameters[kind === "list" ? "list" : "name"] ?? "");
  const from = source.indexOf(written, offset);
  const text = nearestName(written, knownNames(kind, vocabulary));
  if (text === undefined || written === "" || from === -1) return undefined;
  const isReference = source.startsWith("${", offset);
  return { name: isReference ? `\${${text}}` : text, from, to: from + written.length, text };
}

/** What is expected, in words instead of the engine's own name for it. */
function withWords(
  { code, parameters }: DefinitionProblem,
  translator: Translator,
): Pick<DefinitionProblem, "code" | "parameters"> {
  const { expected } = parameters;
  if (typeof expected !== "string") return { code, parameters };
  const key = `panel.expression.kind.${expected.toLowerCase()}`;
  const words = translator.has(key) ? translator.t(key) : expected;
  return { code, parameters: { ...parameters, expected: words } };
}

export function explainProblem(problem: DefinitionProblem, from: ExplainSource): ExplainedProblem {
  const { source, translator } = from;
  const correction = correctionOf(problem, from);
  const isMiscalled = problem.code === "expression.wrong_arity";
  const form = isMiscalled ? formOf(translator, String(problem.parameters["name"])) : undefined;
  return {
    message: problemMessage(translator, withWords(problem, translator)),
    place: placeOf(source, problem.offset ?? 0),
    ...(correction === undefined ? {} : { correction }),
    ...(form === undefined ? {} : { form }),
  };
}

/** The source with a correction made. */
export function correct(source: string, { from, to, text }: Correction): string {
  return source.slice(0, from) + text + source.slice(to);
}
