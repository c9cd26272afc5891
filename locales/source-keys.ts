// What the sources say about locale keys, read as text: which keys they name, which problem codes.

const SOURCES = import.meta.glob<string>(
  ["../{client,server,surveys,locales,db}/**/*.{ts,tsx}", "!../**/*.{test,e2e,contract}.{ts,tsx}"],
  { query: "?raw", import: "default", eager: true },
);
const KEY = /(["'`])([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\1/g;
const KEY_PREFIX = /`([a-z][a-z0-9_]*\.(?:[a-z0-9_]+\.)*)\$\{/g;
const ACTION = /^ {2}"([a-z]+\.[a-z_]+)": (?:ROLES|\[)/gm;
const PROBLEM_CODE = /\bcode: "([a-z_]+\.[a-z_.]+)"/g;

function found(pattern: RegExp, group: number): ReadonlySet<string> {
  const source = Object.values(SOURCES).join("\n");
  return new Set([...source.matchAll(pattern)].map((match) => match[group] ?? ""));
}

/** Every literal that has the form of a key. */
export const KEY_LITERALS = found(KEY, 2);
/** Beginnings of keys whose end is filled in, e.g. `question.date.`. */
export const KEY_PREFIXES = found(KEY_PREFIX, 1);
/** Literals given as the code of a problem. */
export const PROBLEM_CODES = found(PROBLEM_CODE, 1);
/** What a role may do, as the table of roles names it. */
export const ACTIONS = found(ACTION, 1);
