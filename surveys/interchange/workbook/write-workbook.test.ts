import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { rowsOf } from "./testing/read-or-code.ts";
import { readWorkbook } from "./read-workbook.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { Workbook } from "./workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

const strange = fc.constantFrom(
  "_x0041_",
  "=1+1",
  "\n\t x ",
  "]]>",
  "&amp;",
  "<v>",
  "ts'íib",
  "😀",
  "_x005F_",
);
const text = fc
  .array(fc.oneof(strange, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 3 })
  .map((pieces) => pieces.join(""))
  .filter((joined) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(joined));
const sheets = fc.uniqueArray(
  fc.record({
    name: fc.string({ unit: fc.constantFrom(..."abñ &<'\" 1"), minLength: 1, maxLength: 31 }),
    rows: fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
);

/** Without what a file does not keep: empty cells and rows at the end. */
function trimmed(workbook: Workbook) {
  return workbook.sheets.map(({ name, rows }) => ({ name, rows: withoutTail(rows.map(row)) }));
}

function row(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function withoutTail(rows: readonly (readonly string[])[]) {
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
}

describe("writeWorkbook", () => {
  it("writes what readWorkbook reads", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (generated) => {
        const workbook = { sheets: generated };
        const result = await readWorkbook(await writeWorkbook(workbook), "x.xlsx");
        expect(result.ok && trimmed(result.value.workbook)).toEqual(trimmed(workbook));
      }),
      { numRuns: 60 },
    );
  });

  it("writes what another library reads, every cell a text", async () => {
    const rows = [
      ["type", "name"],
      ["=SUMA(A1)", "-1"],
      ["", " 2026-01-01"],
      ['ñ <&> "x"\n2', "TRUE"],
    ];
    const bytes = await writeWorkbook({ sheets: [{ name: "survey", rows }] });
    const read = await readXlsx(bytes);
    const texts = read.sheets[0]?.rows.map((cells) => cells.map((cell) => cell ?? ""));
    expect(texts).toEqual(rows);
  });

  it("writes the same bytes for the same workbook", async () => {
    const workbook = { sheets: [{ name: "survey", rows: [["a"], ["b"]] }] };
    expect(await writeWorkbook(workbook)).toEqual(await writeWorkbook(workbook));
  });

  it("leaves out what XML forbids and mends what is half a character", async () => {
    const rows = [["a\u0000b\u0008\u001f\ufffe", "x\r\ny\rz", "\ud800!"]];
    const bytes = await writeWorkbook({ sheets: [{ name: "survey", rows }] });
    expect(await rowsOf(bytes)).toEqual([["ab", "x\ny\nz", "\ufffd!"]]);
  });

  it("refuses a text longer than a cell holds, and names the cell", async () => {
    const rows = [["type"], ["", "x".repeat(32_768)]];
    const fault = await writeWorkbook({ sheets: [{ name: "survey", rows }] }).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(WorkbookFault);
    expect(fault).toMatchObject({
      problem: {
        code: "import.cell_too_long",
        parameters: { sheet: "survey", cell: "B2", max: 32_767 },
      },
    });
  });

  it("keeps a text of exactly that length", async () => {
    const long = "x".repeat(32_767);
    const bytes = await writeWorkbook({ sheets: [{ name: "survey", rows: [[long]] }] });
    expect(await rowsOf(bytes)).toEqual([[long]]);
  });
});
