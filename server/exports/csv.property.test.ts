import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definition, QuestionType } from "../../surveys/core/index.ts";
import { textLine, unneutralise } from "../../surveys/interchange/csv/text-cell.ts";
import { planRepeat, planResponses } from "./csv.ts";
import { readRecords } from "./testing/read-cells.ts";
import { question, response, survey } from "./testing/survey.ts";

type Values = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string>>;

const hostile = fc.constantFrom(...`=+-@＝＋－＠'",;\t\r\n\uFEFF éñ𝒳0a|`);
const text = fc.oneof(
  fc.string({ unit: hostile, minLength: 1, maxLength: 12 }),
  fc.string({ unit: "grapheme", minLength: 1 }),
);
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((x) => (x === 0 ? 0 : x));
const choiceName = fc
  .string({ unit: fc.constantFrom(...`=+-@＝'",;/ab09ñ`), minLength: 1, maxLength: 4 })
  .filter((name) => name !== "other");
const choiceNames = fc.uniqueArray(choiceName, { minLength: 1, maxLength: 5 });

const TYPES: readonly (readonly [string, QuestionType])[] = [
  ["text", "text"],
  ["hidden", "hidden"],
  ["date", "date"],
  ["time", "time"],
  ["dateTime", "dateTime"],
  ["integer", "integer"],
  ["decimal", "decimal"],
  ["range", "range"],
  ["calculate", "calculate"],
  ["acknowledge", "acknowledge"],
  ["geopoint", "geopoint"],
  ["one", "select_one"],
  ["several", "select_multiple"],
  ["ranked", "rank"],
];

function definitionOf(names: readonly string[]): Definition {
  const lists = { l: names.map((name) => ({ name, label: "" })) };
  const rest = { list: "l", refusable: true };
  const questions = TYPES.map(([name, type]) =>
    question(name, type, { ...rest, orOther: type === "select_one" || type === "select_multiple" }),
  );
  const inner = questions.map((item) => ({ ...item, name: `in_${item.name}` }));
  return survey([...questions, { kind: "repeat", name: "entries", items: inner }], { lists });
}

/** Answers to some of the questions, of every kind that the engine lets pass. */
function answersTo(names: readonly string[]): fc.Arbitrary<Values> {
  const refusable = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 5, arbitrary: value }, fc.constant({ refused: true }));
  const some = fc
    .shuffledSubarray([...names, "other"], { minLength: 1 })
    .chain((chosen) => fc.constant(chosen));
  const day = fc.constantFrom("2026-11-20", "0001-01-01");
  return fc.record(
    {
      ...{ text: refusable(text), hidden: text, one_other: text, several_other: text },
      ...{ date: refusable(day), time: fc.constant("10:30"), acknowledge: fc.constant("OK") },
      dateTime: fc.constant("2026-11-20T10:00:00.000-06:00"),
      ...{ integer: refusable(fc.maxSafeInteger()), decimal: refusable(number), range: number },
      calculate: fc.oneof(number, text),
      geopoint: refusable(fc.array(number, { minLength: 2, maxLength: 4 })),
      one: fc.constantFrom(...names, "other"),
      ...{ several: some, ranked: fc.shuffledSubarray([...names], { minLength: 1 }) },
    },
    { requiredKeys: [] },
  );
}

/** The answers that a row tells of, worked out from headers and cells alone. */
function answersOf(row: Row, prefix: string): Values {
  const answers: Record<string, unknown> = {};
  for (const [name, type] of TYPES) {
    const value =
      row[`${prefix}${name}/refused`] === "1" ? { refused: true } : read(type, row, prefix + name);
    if (value !== undefined) answers[name] = value;
    const other = row[`${prefix}${name}_other`];
    if (other) answers[`${name}_other`] = unneutralise(other);
  }
  return answers;
}

function read(type: QuestionType, row: Row, header: string): unknown {
  if (type === "select_multiple") {
    const marks = choiceCells(row, header);
    return marks.every(([, cell]) => cell === "")
      ? undefined
      : marks.filter(([, cell]) => cell === "1").map(([choice]) => choice);
  }
  if (type === "rank") {
    const places = choiceCells(row, header).filter(([, cell]) => cell !== "");
    places.sort(([, a], [, b]) => Number(a) - Number(b));
    return places.length === 0 ? undefined : places.map(([choice]) => choice);
  }
  const cell = row[header];
  if (cell === undefined || cell === "") return undefined;
  if (["integer", "decimal", "range"].includes(type)) return Number(cell);
  if (type === "geopoint") return unneutralise(cell).split(" ").map(Number);
  return unneutralise(cell);
}

function choiceCells(row: Row, header: string): readonly (readonly [string, string])[] {
  return Object.entries(row)
    .filter(([column]) => column.startsWith(`${header}/`))
    .map(([column, cell]) => [column.slice(header.length + 1), cell]);
}

/** What CSV does not say: the order of several choices, and whether a calculated value is a number. */
function asTold(answers: Values, names: readonly string[]): Values {
  const { several, calculate } = answers;
  const inOrder = [...names, "other"].filter((n) => Array.isArray(several) && several.includes(n));
  return {
    ...answers,
    ...(several === undefined ? {} : { several: inOrder }),
    ...(calculate === undefined
      ? {}
      : { calculate: typeof calculate === "number" ? String(calculate) : calculate }),
  };
}

function inEntry(answers: Values): Values {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [`in_${name}`, value]));
}

describe("the CSV of any answers", () => {
  const respondents = choiceNames.chain((names) =>
    fc.record({
      names: fc.constant(names),
      all: fc.array(fc.tuple(answersTo(names), fc.array(answersTo(names), { maxLength: 3 })), {
        maxLength: 4,
      }),
    }),
  );

  it("reads back as those answers", () => {
    fc.assert(
      fc.property(respondents, ({ names, all }) => {
        const definition = definitionOf(names);
        const plan = planResponses([definition]);
        const inner = planRepeat([definition], "entries");
        const responses = all.map(([answers, entries]) =>
          response({ ...answers, entries: entries.map(inEntry) }),
        );
        const rows = readRecords(textLine(plan.headers) + responses.map(plan.linesOf).join(""));
        expect(rows.map((row) => answersOf(row, ""))).toEqual(
          all.map(([answers]) => asTold(answers, names)),
        );
        expect(rows.map((row) => row["entries"])).toEqual(
          all.map(([, entries]) => String(entries.length)),
        );
        const entryRows = readRecords(
          textLine(inner?.headers ?? []) + responses.map((r) => inner?.linesOf(r)).join(""),
        );
        expect(entryRows.map((row) => answersOf(row, "in_"))).toEqual(
          all.flatMap(([, entries]) => entries.map((answers) => asTold(answers, names))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("has no text cell that begins as a formula", () => {
    const definition = survey([question("text", "text")]);
    const plan = planResponses([definition]);
    fc.assert(
      fc.property(text, (answer) => {
        const [row] = readRecords(
          textLine(plan.headers) + plan.linesOf(response({ text: answer })),
        );
        expect(row?.["text"]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unneutralise(row?.["text"] ?? "")).toBe(answer);
      }),
      { numRuns: 10_000 },
    );
  });
});
