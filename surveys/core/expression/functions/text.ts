// Functions on texts. Characters are Unicode code points, so that no character is ever cut in two.

import { onTexts, operandAt, operandOrHere } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { boundedText, numberOf, textOf, type Context, type Evaluator } from "../run.ts";
import { isNodes, toText } from "../value.ts";
import { charactersOf, wordsOf } from "./text-pieces.ts";

const MOST = 1_000;
const test = { parameters: ["text"], least: 2, most: 2, result: "boolean" } as const;
const part = { parameters: ["text"], least: 2, most: 2, result: "text" } as const;
const here = { parameters: ["text"], least: 0, most: 1 } as const;

export const TEXT_FUNCTIONS: FunctionFamily = {
  string: { ...here, result: "text", compile: compileString },
  "normalize-space": { ...here, result: "text", compile: compileNormalizeSpace },
  concat: { parameters: ["text"], least: 1, most: MOST, result: "text", compile: compileConcat },
  join: { parameters: ["text"], least: 2, most: MOST, result: "text", compile: compileJoin },
  substr: {
    parameters: ["text", "number"],
    least: 2,
    most: 3,
    result: "text",
    compile: compileSubstr,
  },
  "substring-before": { ...part, compile: onTexts(before) },
  "substring-after": { ...part, compile: onTexts(after) },
  contains: { ...test, compile: onTexts((text, piece) => text.includes(piece)) },
  "starts-with": { ...test, compile: onTexts((text, piece) => text.startsWith(piece)) },
  "ends-with": { ...test, compile: onTexts((text, piece) => text.endsWith(piece)) },
  translate: {
    parameters: ["text"],
    least: 3,
    most: 3,
    result: "text",
    compile: compileTranslate,
  },
};

function compileString(prepared: PreparedCall): Evaluator {
  const operand = operandOrHere(prepared);
  return (context) => textOf(operand, context);
}

function compileNormalizeSpace(prepared: PreparedCall): Evaluator {
  const operand = operandOrHere(prepared);
  return (context) => wordsOf(textOf(operand, context)).join(" ");
}

function textsOf(operands: readonly Evaluator[], context: Context): readonly string[] {
  return operands.flatMap((operand) => {
    const value = operand(context);
    return isNodes(value) ? value.map((node) => node.text) : [toText(value)];
  });
}

function compileConcat({ operands, call }: PreparedCall): Evaluator {
  return (context) => boundedJoin(textsOf(operands, context), "", { context, offset: call.offset });
}

function compileJoin(prepared: PreparedCall): Evaluator {
  const separator = operandAt(prepared, 0);
  const operands = prepared.operands.slice(1);
  const { offset } = prepared.call;
  return (context) =>
    boundedJoin(textsOf(operands, context), textOf(separator, context), { context, offset });
}

interface Place {
  readonly context: Context;
  readonly offset: number;
}

/** Sizes are added up before anything is joined. */
function boundedJoin(texts: readonly string[], separator: string, place: Place): string {
  let length = separator.length * Math.max(0, texts.length - 1);
  for (const text of texts) length += text.length;
  const { run } = place.context;
  return length < 1_000_000
    ? boundedText(run, texts.join(separator), place.offset)
    : boundedText(run, " ".repeat(1_000_000), place.offset);
}

/** 0-based, the end not included; negative places count from the end (ODK XForms). */
function compileSubstr(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  const from = operandAt(prepared, 1);
  const to = prepared.operands[2];
  return (context) => {
    const characters = charactersOf(textOf(operand, context));
    const start = Math.trunc(numberOf(from, context));
    const end = to === undefined ? characters.length : Math.trunc(numberOf(to, context));
    if (Number.isNaN(start) || Number.isNaN(end)) return "";
    const piece = characters.slice(start, end);
    return typeof piece === "string" ? piece : piece.join("");
  };
}

function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? "" : text.slice(0, at);
}

function after(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? "" : text.slice(at + mark.length);
}

function compileTranslate(prepared: PreparedCall): Evaluator {
  const translate = onTexts((text, from, to) => {
    const target = [...to];
    const table = new Map<string, string>();
    for (const [place, character] of [...from].entries()) {
      if (!table.has(character)) table.set(character, target[place] ?? "");
    }
    return [...text].map((character) => table.get(character) ?? character).join("");
  })(prepared);
  const { offset } = prepared.call;
  return (context) => boundedText(context.run, toText(translate(context)), offset);
}
