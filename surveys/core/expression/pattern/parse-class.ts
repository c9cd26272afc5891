// Reads `[…]` and the escapes that stand for a character.

import {
  controlCode,
  exactClass,
  namedClass,
  negatedClass,
  shorthandClass,
} from "./character-class.ts";
import type { CharacterClass } from "./character-class.ts";
import { setOf } from "./character-set.ts";
import { accept, look, refuse } from "./pattern-reader.ts";
import type { PatternReader } from "./pattern-reader.ts";

const NOTHING = exactClass([]);

/** Reads a class behind its `[`. */
export function readClass(reader: PatternReader): CharacterClass {
  const negated = accept(reader, "^");
  const members: CharacterClass[] = [];
  if (accept(reader, "]")) members.push(single(0x5d));
  while (look(reader) !== "]" && look(reader) !== "") members.push(readMember(reader));
  if (!accept(reader, "]")) refuse(reader, "expression.pattern_invalid");
  const inside: CharacterClass = {
    set: setOf(members.flatMap(({ set }) => set)),
    source: members.map(({ source }) => source).join(""),
    exact: members.every(({ exact }) => exact),
  };
  return negated ? negatedClass(inside) : inside;
}

function readMember(reader: PatternReader): CharacterClass {
  if (look(reader) === "&" && look(reader, 1) === "&") return unsupported(reader);
  const from = readClassAtom(reader);
  const range = look(reader) === "-" && look(reader, 1) !== "]" && look(reader, 1) !== "";
  if (!range || singleCode(from) === undefined) return from;
  reader.at += 1;
  const to = readClassAtom(reader);
  const [low, high] = [singleCode(from), singleCode(to)];
  if (low === undefined || high === undefined || high < low) {
    refuse(reader, "expression.pattern_invalid");
    return NOTHING;
  }
  return exactClass([[low, high]]);
}

function readClassAtom(reader: PatternReader): CharacterClass {
  const character = look(reader);
  reader.at += 1;
  if (character === "\\") return readEscapedClass(reader);
  if (character !== "[" || look(reader) !== ":") return single(character.codePointAt(0) ?? 0);
  const name = readUntil(reader, "]").replace(/^:|:$/g, "");
  return namedClass(name) ?? unsupported(reader);
}

/** Reads the character or class behind a backslash. */
export function readEscapedClass(reader: PatternReader): CharacterClass {
  const letter = look(reader);
  reader.at += 1;
  const shorthand = shorthandClass(letter);
  if (shorthand !== undefined) return shorthand;
  const control = controlCode(letter);
  if (control !== undefined) return single(control);
  if (letter === "x" || letter === "u") return readCode(reader, letter === "x" ? 2 : 4);
  if (letter === "p" || letter === "P") return readProperty(reader, letter === "P");
  if (letter === "") refuse(reader, "expression.pattern_invalid");
  return /^[\p{L}\p{N}]$/u.test(letter) ? unsupported(reader) : single(letter.codePointAt(0) ?? 0);
}

function readCode(reader: PatternReader, digits: number): CharacterClass {
  const braced = accept(reader, "{");
  const written = braced
    ? readUntil(reader, "}")
    : reader.characters.slice(reader.at, reader.at + digits).join("");
  if (!braced) reader.at += digits;
  const code = /^[0-9a-fA-F]{1,6}$/.test(written) ? Number.parseInt(written, 16) : NaN;
  if (code <= 0x10ffff && (braced || written.length === digits)) return single(code);
  refuse(reader, "expression.pattern_invalid");
  return NOTHING;
}

function readProperty(reader: PatternReader, negated: boolean): CharacterClass {
  const braced = accept(reader, "{");
  const name = braced ? readUntil(reader, "}") : look(reader);
  if (!braced) reader.at += 1;
  const named = namedClass(name);
  if (named === undefined) return unsupported(reader);
  if (!negated) return named;
  const { set, exact } = negatedClass(named);
  return exact ? exactClass(set) : { set, source: named.source.replace("\\p", "\\P"), exact };
}

function readUntil(reader: PatternReader, closing: string): string {
  const end = reader.characters.indexOf(closing, reader.at);
  if (end < 0) {
    refuse(reader, "expression.pattern_invalid");
    return "";
  }
  const text = reader.characters.slice(reader.at, end).join("");
  reader.at = end + 1;
  return text;
}

function single(code: number): CharacterClass {
  return exactClass([[code, code]]);
}

function singleCode({ set, exact }: CharacterClass): number | undefined {
  const [range] = set;
  return exact && set.length === 1 && range?.[0] === range?.[1] ? range?.[0] : undefined;
}

function unsupported(reader: PatternReader): CharacterClass {
  refuse(reader, "expression.pattern_unsupported");
  return NOTHING;
}
