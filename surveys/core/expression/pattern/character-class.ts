// Escapes and classes of characters as forms write them (Java, POSIX, JavaScript), each with the
// set it matches. A set may be larger than the truth, never smaller: that keeps the check safe.

import { EVERY_CHARACTER, complement, setOf } from "./character-set.ts";
import type { CharacterSet } from "./character-set.ts";

export interface CharacterClass {
  readonly set: CharacterSet;
  /** Spelling inside `[…]` of a RegExp with the flag `u`. */
  readonly source: string;
  /** The set is exact, so its complement is too. */
  readonly exact: boolean;
}

const DIGITS: CharacterSet = [[0x30, 0x39]];
const UPPER: CharacterSet = [[0x41, 0x5a]];
const LOWER: CharacterSet = [[0x61, 0x7a]];
const LETTERS: CharacterSet = setOf([...UPPER, ...LOWER]);
const WORD = setOf([...LETTERS, ...DIGITS, [0x5f, 0x5f]]);
const PUNCTUATION = setOf([
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
]);
const SPACE = setOf([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);

/** What `.` matches: everything but the ends of lines. */
export const ANY_BUT_LINE_END = complement(
  setOf([
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ]),
);

const SHORTHANDS: ReadonlyMap<string, CharacterSet> = new Map([
  ["d", DIGITS],
  ["w", WORD],
  ["s", SPACE],
  ["D", complement(DIGITS)],
  ["W", complement(WORD)],
  ["S", complement(SPACE)],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["t", 0x09],
  ["n", 0x0a],
  ["v", 0x0b],
  ["f", 0x0c],
  ["r", 0x0d],
]);

const ASCII_NAMES: ReadonlyMap<string, CharacterSet> = new Map([
  ["alpha", LETTERS],
  ["digit", DIGITS],
  ["alnum", setOf([...LETTERS, ...DIGITS])],
  ["upper", UPPER],
  ["lower", LOWER],
  ["punct", PUNCTUATION],
  [
    "space",
    setOf([
      [0x09, 0x0d],
      [0x20, 0x20],
    ]),
  ],
]);

/** General categories that no ASCII character outside `ascii` belongs to. */
const CATEGORIES: ReadonlyMap<string, CharacterSet> = new Map<string, CharacterSet>([
  ["L", LETTERS],
  ["Lu", UPPER],
  ["Ll", LOWER],
  ["N", DIGITS],
  ["Nd", DIGITS],
  ["M", []],
  ["Mn", []],
  ["P", PUNCTUATION],
  ["S", PUNCTUATION],
  ["Z", [[0x20, 0x20]]],
  ["Zs", [[0x20, 0x20]]],
]);

/** `\d \w \s` and their opposites. */
export function shorthandClass(letter: string): CharacterClass | undefined {
  const set = SHORTHANDS.get(letter);
  return set && { set, source: `\\${letter}`, exact: true };
}

/** A class by name: `\p{L}`, `\p{Lu}`, Java's `\p{Alpha}`, POSIX' `[:alpha:]`. */
export function namedClass(name: string): CharacterClass | undefined {
  const category = CATEGORIES.get(name.replace(/^Is(?=L)/, ""));
  if (category !== undefined) {
    const set = setOf([...category, [0x80, 0x10ffff]]);
    return { set, source: `\\p{${name.replace(/^Is(?=L)/, "")}}`, exact: false };
  }
  const ascii = ASCII_NAMES.get(name.toLowerCase());
  return ascii && exactClass(ascii);
}

/** The opposite of a class. */
export function negatedClass(inside: CharacterClass): CharacterClass {
  const set = inside.exact ? complement(inside.set) : EVERY_CHARACTER;
  return { set, source: `^${inside.source}`, exact: inside.exact };
}

/** The code point of a control escape such as `\n`. */
export function controlCode(letter: string): number | undefined {
  return CONTROLS.get(letter);
}

/** A class of an exact set, spelled by code points. */
export function exactClass(set: CharacterSet): CharacterClass {
  return { set, source: set.map(spell).join(""), exact: true };
}

function spell([from, to]: readonly [number, number]): string {
  return from === to ? spellCode(from) : `${spellCode(from)}-${spellCode(to)}`;
}

function spellCode(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
