import { aBody } from "./open-app.ts";

export interface HostileRequest {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which statuses are a clean refusal. */
  readonly statuses: readonly number[];
}

const INVALID = [400, 422];
const body = (given: Readonly<Record<string, unknown>>) => JSON.stringify(aBody(given));
const answers = (given: Readonly<Record<string, unknown>>) =>
  body({ answers: { asked: "1", ...given } });
const raw = (text: string) => body({}).replace('"asked":"1"', text);
const invalid = (name: string, text: string): HostileRequest => ({
  name,
  body: text,
  statuses: INVALID,
});

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const LONE_SURROGATE = String.raw`\ud800`;

const WRONG_VALUES: readonly unknown[] = [
  null,
  true,
  7.5,
  "x",
  [],
  {},
  [[]],
  { refused: "yes" },
  { $ne: 1 },
  ["1", "1"],
];
const WRONG_TYPES = [
  "age",
  "born",
  "wakes",
  "met",
  "place",
  "order",
  "themes",
  "trust_a",
  "members",
  "agree",
] as const;
/** Values that a type takes by right: an empty list answers nothing. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  order: ["[]"],
  themes: ["[]"],
  members: ["[]"],
  place: ["[]"],
};

function wrongTypes(): readonly HostileRequest[] {
  return WRONG_TYPES.flatMap((question) =>
    WRONG_VALUES.filter((value) => !FITTING[question]?.includes(JSON.stringify(value))).map(
      (value) => invalid(`${question} = ${JSON.stringify(value)}`, answers({ [question]: value })),
    ),
  );
}

const ENVELOPES: readonly Readonly<Record<string, unknown>>[] = [
  { id: "1" },
  { id: "../../etc/passwd" },
  { id: "00000000-0000-1000-8000-000000000000" },
  { id: ["a"] },
  { round: { $gt: "" } },
  { round: "' or 1=1 --" },
  { version: "1" },
  { version: -1 },
  { version: 1e99 },
  { language: "<script>" },
  { channel: "root" },
  { answered_on: "2026-02-30" },
  { answered_on: "hoy" },
  { seed: "s".repeat(65) },
  { pack: "../" },
  { played: "todo" },
  { answers: null },
  { answers: [] },
  { answers: "asked=1" },
  { role: "administrator" },
  { state: "withdrawn" },
  { folio: "MIO" },
];

const TEXTS: readonly HostileRequest[] = [
  invalid("an empty body", ""),
  invalid("a bare null", "null"),
  invalid("a bare array", "[]"),
  invalid("a bare text", '"hola"'),
  invalid("cut JSON", body({}).slice(0, -5)),
  invalid("JSON with a comment", `/* */${body({})}`),
  invalid("NaN", raw('"asked":"1","age":NaN')),
  invalid("an overflowing number", raw('"asked":"1","age":1e400')),
  invalid("a repeated key", raw('"asked":"1","asked":"2"')),
  invalid("a __proto__ key", raw('"asked":"1","__proto__":{"x":1}')),
  invalid("a __proto__ body", body({}).replace("{", '{"__proto__":{"isStaff":true},')),
  invalid("a constructor key", answers({ constructor: { prototype: {} } })),
  invalid("a lone surrogate", raw(`"asked":"1","free":"${LONE_SURROGATE}"`)),
  invalid("a lone surrogate as key", raw(`"asked":"1","${LONE_SURROGATE}":1`)),
  invalid("a NUL in a text", answers({ free: "a\u0000b" })),
  invalid("nesting of 10,000", `{"answers":${nested(10_000)}}`),
  invalid("nesting inside an answer", answers({ free: JSON.parse(nested(50)) })),
  invalid("an unknown question", answers({ nada: "1" })),
  invalid("a group as a question", answers({ s1: "1" })),
  invalid("a note with an answer", answers({ intro: "x" })),
  invalid("a text of 5,001 characters", answers({ free: "a".repeat(5001) })),
  invalid("101 entries", answers({ members: Array.from({ length: 101 }, () => ({})) })),
  invalid("an entry with an unknown question", answers({ members: [{ x: 1 }] })),
  invalid("an entry with __proto__", raw('"asked":"1","members":[{"__proto__":{}}]')),
  invalid("20,001 keys", JSON.stringify(Object.fromEntries(manyKeys(20_001)))),
  invalid("a refusal that is not offered", answers({ age: { refused: true } })),
  invalid("29 February of a common year", answers({ born: "2023-02-29" })),
  invalid("a latitude of 91", answers({ place: [91, 0] })),
  invalid("a grade beyond the range", answers({ grade: 11 })),
  invalid("a choice named like a property", answers({ trust_a: "toString" })),
];

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function manyKeys(count: number): readonly (readonly [string, number])[] {
  return Array.from({ length: count }, (_, i) => [`k${String(i)}`, 1] as const);
}

const TRANSPORT: readonly HostileRequest[] = [
  {
    name: "a body of a megabyte",
    body: answers({ free: "a".repeat(1_000_000) }),
    statuses: [413],
  },
  {
    name: "invalid UTF-8",
    body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    statuses: [400],
  },
  { name: "UTF-16", body: utf16(body({})), statuses: [400] },
  ...[
    ["text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["XML", "application/xml"],
    ["another charset", "application/json; charset=latin1"],
    ["no type", ""],
  ].map(([name = "", type = ""]) => ({
    name: `JSON announced as ${name}`,
    body: body({}),
    headers: { "Content-Type": type },
    statuses: [415],
  })),
  {
    name: "a compressed body",
    body: body({}),
    headers: { "Content-Encoding": "gzip" },
    statuses: [415],
  },
];

/** Bodies and headers that no client of ours sends, each with the refusals that would be clean. */
export function hostileRequests(): readonly HostileRequest[] {
  return [
    ...TEXTS,
    ...ENVELOPES.map((given) => invalid(JSON.stringify(given), body(given))),
    ...wrongTypes(),
    ...TRANSPORT,
  ];
}
