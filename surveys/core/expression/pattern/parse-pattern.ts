// From the source of a pattern to its tree. What the check cannot judge is refused with a code that
// says which form it is.

import { ANY_BUT_LINE_END, exactClass, negatedClass } from "./character-class.ts";
import type { CharacterClass } from "./character-class.ts";
import { accept, look, refuse } from "./pattern-reader.ts";
import type { PatternReader } from "./pattern-reader.ts";
import { readClass, readEscapedClass } from "./parse-class.ts";
import type { OneCharacter, Pattern } from "./pattern-tree.ts";

const LONGEST_PATTERN = 1_000;
const MOST_REPETITIONS = 1_000;
const DEEPEST = 20;

type PatternReading =
  { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly code: string };

/** Parses a pattern; gives its tree or the code of the first form it does not take. */
export function parsePattern(source: string): PatternReading {
  if (source.length > LONGEST_PATTERN) return { ok: false, code: "expression.pattern_too_large" };
  const reader: PatternReader = { characters: [...source], at: 0, depth: 0, code: undefined };
  const pattern = parseAlternation(reader);
  if (look(reader) !== "") refuse(reader, "expression.pattern_invalid");
  return reader.code === undefined ? { ok: true, pattern } : { ok: false, code: reader.code };
}

function parseAlternation(reader: PatternReader): Pattern {
  const first = parseSequence(reader);
  const options = [first];
  while (accept(reader, "|")) options.push(parseSequence(reader));
  return options.length === 1 ? first : { kind: "alternation", options };
}

function parseSequence(reader: PatternReader): Pattern {
  const parts: Pattern[] = [];
  while (!["", "|", ")"].includes(look(reader))) parts.push(parseQuantified(reader));
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : { kind: "sequence", parts };
}

function parseQuantified(reader: PatternReader): Pattern {
  const body = parseAtom(reader);
  const range = readQuantifier(reader);
  if (range === undefined) return body;
  if (body.kind === "edge") refuse(reader, "expression.pattern_invalid");
  // Lazy or greedy, a pattern matches the same whole values; possessive it would not.
  accept(reader, "?");
  if (["+", "*", "?"].includes(look(reader))) refuse(reader, "expression.pattern_unsupported");
  if (readQuantifier(reader) !== undefined) refuse(reader, "expression.pattern_invalid");
  return { kind: "repetition", body, ...range };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const SIGNS: ReadonlyMap<string, Range> = new Map([
  ["*", { least: 0, most: Infinity }],
  ["+", { least: 1, most: Infinity }],
  ["?", { least: 0, most: 1 }],
]);
const BRACES = /^\{(\d{1,5})(,(\d{1,5})?)?\}/;

function readQuantifier(reader: PatternReader): Range | undefined {
  const sign = SIGNS.get(look(reader));
  if (sign !== undefined) {
    reader.at += 1;
    return sign;
  }
  if (look(reader) !== "{") return undefined;
  const [written = "", low, comma, high] =
    BRACES.exec(reader.characters.slice(reader.at, reader.at + 14).join("")) ?? [];
  const least = Number(low);
  const most = comma === undefined ? least : Number(high ?? Infinity);
  if (written === "" || most < least) refuse(reader, "expression.pattern_invalid");
  if (least > MOST_REPETITIONS || (most > MOST_REPETITIONS && most !== Infinity)) {
    refuse(reader, "expression.pattern_too_large");
  }
  reader.at += written.length;
  return { least: least || 0, most };
}

function parseAtom(reader: PatternReader): Pattern {
  const character = look(reader);
  reader.at += 1;
  switch (character) {
    case "(":
      return parseGroup(reader);
    case "[":
      return one(readClass(reader));
    case ".":
      return { kind: "character", set: ANY_BUT_LINE_END, source: "." };
    case "^":
    case "$":
      return { kind: "edge", source: character };
    case "\\":
      return parseEscape(reader);
    case "*":
    case "+":
    case "?":
    case "{":
      return one(refuseClass(reader, "expression.pattern_invalid"));
    default:
      return one(literal(character.codePointAt(0) ?? 0));
  }
}

function parseGroup(reader: PatternReader): Pattern {
  if (look(reader) === "?") {
    const opening = reader.characters.slice(reader.at, reader.at + 3).join("");
    if (/^\?(?:[=!]|<[=!])/.test(opening)) refuse(reader, "expression.pattern_look_around");
    else if (!opening.startsWith("?:")) refuse(reader, "expression.pattern_unsupported");
    reader.at += 2;
  }
  reader.depth += 1;
  if (reader.depth > DEEPEST) refuse(reader, "expression.pattern_too_large");
  const inside = parseAlternation(reader);
  reader.depth -= 1;
  if (!accept(reader, ")")) refuse(reader, "expression.pattern_invalid");
  return inside;
}

const EDGES: ReadonlyMap<string, string> = new Map([
  ["A", "^"],
  ["z", "$"],
  ["Z", "$"],
  ["b", "\\b"],
  ["B", "\\B"],
]);

function parseEscape(reader: PatternReader): Pattern {
  const edge = EDGES.get(look(reader));
  if (edge !== undefined) {
    reader.at += 1;
    return { kind: "edge", source: edge };
  }
  if (/^[1-9k]$/.test(look(reader))) refuse(reader, "expression.pattern_back_reference");
  return one(readEscapedClass(reader));
}

function one(matched: CharacterClass): OneCharacter {
  return { kind: "character", set: matched.set, source: `[${matched.source}]` };
}

function literal(code: number): CharacterClass {
  return exactClass([[code, code]]);
}

function refuseClass(reader: PatternReader, code: string): CharacterClass {
  refuse(reader, code);
  return negatedClass(exactClass([]));
}
