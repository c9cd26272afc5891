import fc from "fast-check";
import { expect, it } from "vitest";
import { compileDefinition } from "../../core/index.ts";
import { checkXlsform } from "../checker/check-xlsform.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { readXlsform } from "./read-xlsform.ts";
import { arbitrarySurvey } from "./testing/arbitrary-survey.ts";
import { writeXlsform } from "./write-xlsform.ts";

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "text",
    "end_group",
    "begin_repeat",
    "select_one nada",
    "type",
    "name",
    "meta",
  ),
  fc.constantFrom(
    "${i1}",
    "${",
    "label",
    "label::",
    "::",
    "__proto__",
    "constructor",
    "a b",
    "yes",
  ),
  fc.constantFrom("image", "{}", "[]", '{"label":5}', "1 div 0", "((", "version", "calculate"),
  fc.string(),
);

const change = fc.record({
  sheet: fc.nat(2),
  row: fc.nat(),
  column: fc.nat(),
  cell,
  what: fc.constantFrom("cell", "cell", "cell", "row", "column", "swap"),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(workbook: Workbook, changes: readonly Change[]): Workbook {
  return {
    sheets: workbook.sheets.map(({ name, rows }, index) => ({
      name,
      rows: changes
        .filter(({ sheet }) => sheet === index)
        .reduce<readonly (readonly string[])[]>(changedRows, rows),
    })),
  };
}

function changedRows(
  rows: readonly (readonly string[])[],
  { row, column, cell: text, what }: Change,
) {
  const at = row % Math.max(1, rows.length);
  const from = column % Math.max(1, rows[0]?.length ?? 1);
  if (what === "row") return rows.filter((_, index) => index !== at);
  if (what === "column") return rows.map((cells) => cells.filter((_, index) => index !== from));
  if (rows.length === 0) return rows;
  if (what === "swap") return rows.with(at, rows[(at + 1) % rows.length] ?? []);
  return rows.map((cells, index) =>
    index === at ? [...cells].with(0, cells[0] ?? "").toSpliced(from, 1, text) : cells,
  );
}

it("reads any workbook, and gives only definitions that compile and can be written again", () => {
  fc.assert(
    fc.property(
      arbitrarySurvey,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (survey, changes) => {
        const workbook = changed(writeXlsform(survey.definition, survey.packs), changes);
        const { definition, packs, report } = readXlsform(workbook, { fileName: "a.xlsx" });
        if (definition === undefined) {
          expect(report.entries).not.toEqual([]);
          return;
        }
        const compiled = compileDefinition(definition);
        expect(compiled.ok ? [] : compiled.problems).toEqual([]);
        const again = writeXlsform(definition, packs);
        expect(readXlsform(again, { fileName: "a.xlsx" }).definition).toEqual(definition);
        expect(checkXlsform(again).filter(({ severity }) => severity === "error")).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

it("reads sheets of any text", () => {
  const sheet = fc.record({
    header: fc.array(
      fc.constantFrom("type", "name", "label", "relevant", "calculation", "label::en", "list_name"),
      { minLength: 1, maxLength: 6 },
    ),
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(sheet, sheet, (survey, choices) => {
      const rows = [choices.header, ...choices.rows];
      const workbook = {
        sheets: [
          { name: "survey", rows: [survey.header, ...survey.rows] },
          { name: "choices", rows },
          { name: "settings", rows },
        ],
      };
      expect(() => readXlsform(workbook, { fileName: "a" })).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
