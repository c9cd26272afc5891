import { strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { buildXlsx, relation, relationsXml, surveySheet } from "./testing/build-xlsx.ts";
import { rowsOf, warningsOf } from "./testing/read-or-code.ts";

describe("cells that other programs write", () => {
  it("are read as shared texts, rich runs joined, phonetic runs left out", async () => {
    const strings = [
      "<si><t>type</t></si>",
      '<si><r><t xml:space="preserve">Hola </t></r><r><rPr><b/></rPr><t>mundo</t></r></si>',
      "<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr fontId='1'/></si>",
      "<si/>",
    ];
    const cells = ["A1", "B1", "C1", "D1"].map((r, i) => `<c r="${r}" t="s"><v>${i}</v></c>`);
    const bytes = buildXlsx({ ...surveySheet(`<row r="1">${cells.join("")}</row>`), strings });
    expect(await rowsOf(bytes)).toEqual([["type", "Hola mundo", "漢字"]]);
  });

  it("are read as inline texts, also in runs and without addresses", async () => {
    const data =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c/><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c></row>' +
      '<row/><row><c t="str"><f>A1</f><v>fórmula</v></c></row>';
    expect(await rowsOf(buildXlsx(surveySheet(data)))).toEqual([["a", "", "bc"], [], ["fórmula"]]);
  });

  it("keep entities, line ends, spaces and escaped characters", async () => {
    const text = "&lt;b&gt; &amp;amp; &#241;&#x1F600;\r\n  fin_x000D_\n_x005F_x0041_ _x0007_";
    const data = `<row r="1"><c r="A1" t="str"><v>${text}</v></c><c r="B1" t="str"><v><![CDATA[<x> & y]]></v></c></row>`;
    expect(await rowsOf(buildXlsx(surveySheet(data)))).toEqual([
      ["<b> &amp; ñ😀\n  fin\n_x0041_ ", "<x> & y"],
    ]);
  });

  it("give numbers without a needless decimal or exponent, in full precision", async () => {
    const values = ["1", "1.0", "0.1", "1.1000000000000001", "20260101.0", "1E-7", "1.5E+3", "-4"];
    const wide = ["123456789012345678", "1E21", ""];
    const cells = [...values, ...wide].map((value) => `<c><v>${value}</v></c>`).join("");
    expect(await rowsOf(buildXlsx(surveySheet(`<row>${cells}<c/></row>`)))).toEqual([
      ["1", "1", "0.1", "1.1", "20260101", "0.0000001", "1500", "-4"].concat([
        "123456789012345680",
        "1000000000000000000000",
      ]),
    ]);
  });

  it("give truth values in capitals, as XLSForm writes them", async () => {
    const data = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>';
    expect(await rowsOf(buildXlsx(surveySheet(data)))).toEqual([["TRUE", "FALSE"]]);
  });

  it("are placed by their address", async () => {
    const data = '<row r="3"><c r="C3"><v>1</v></c><c r="AA3"><v>2</v></c></row>';
    const row = ["", "", "1", ...Array.from({ length: 23 }, () => ""), "2"];
    expect(await rowsOf(buildXlsx(surveySheet(data)))).toEqual([[], [], row]);
  });
});

describe("dates", () => {
  const formats = [
    0,
    14,
    22,
    "dd/mm/yyyy",
    'd" de "mmmm',
    "[h]:mm",
    "h:mm AM/PM",
    "[$-80A]d-mmm-yy",
  ];
  const moreFormats = ['0.00" días"', "[Red]#,##0", "mm:ss.0", "General", "yyyy-mm-dd\\Thh:mm"];
  const dated = (value: number, is1904 = false) => {
    const all = [...formats, ...moreFormats];
    const cells = all.map((_, style) => `<c s="${style}"><v>${value}</v></c>`).join("");
    return buildXlsx({ ...surveySheet(`<row>${cells}</row>`), formats: all, is1904 });
  };

  it("are told from numbers by the format of the cell", async () => {
    const [row = []] = await rowsOf(dated(46023.25));
    expect(row.slice(0, 5)).toEqual([
      "46023.25",
      "2026-01-01",
      "2026-01-01T06:00:00",
      "2026-01-01",
      "2026-01-01",
    ]);
    expect(row.slice(5, 8)).toEqual(["46023.25", "06:00:00", "2026-01-01"]);
    expect(row.slice(8)).toEqual([
      "46023.25",
      "46023.25",
      "06:00:00",
      "46023.25",
      "2026-01-01T06:00:00",
    ]);
  });

  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [0, true, "1904-01-01"],
    [44561, true, "2026-01-01"],
    [2_958_465, false, "9999-12-31"],
    [3_000_000, false, "3000000"],
    [-1, false, "-1"],
  ])("count %d (1904: %s) as %s", async (serial, is1904, text) => {
    const [row = []] = await rowsOf(dated(serial, is1904));
    expect(row[1]).toBe(text);
  });

  it("of strict files stand as they are written", async () => {
    const data =
      '<row><c t="d"><v>2026-02-03T00:00:00</v></c><c t="d"><v>2026-02-03T10:20:30</v></c></row>';
    expect(await rowsOf(buildXlsx(surveySheet(data)))).toEqual([
      ["2026-02-03", "2026-02-03T10:20:30"],
    ]);
  });
});

describe("formulas and errors", () => {
  it("give the saved value, and warn where there is none", async () => {
    const bytes = buildXlsx(
      surveySheet(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>' +
          '<row r="2"><c r="A2" t="e"><f>NA()</f><v>#N/A</v></c><c r="B2" t="str"><v>x</v></c></row>',
      ),
    );
    expect(await rowsOf(bytes)).toEqual([["2"], ["", "x"]]);
    expect(await warningsOf(bytes)).toEqual([
      "import.formula_without_value B1",
      "import.error_cell A2",
    ]);
  });
});

describe("workbooks", () => {
  it("give every sheet in order, hidden ones too, charts left out", async () => {
    const one = '<row><c t="str"><v>x</v></c></row>';
    const bytes = buildXlsx({
      sheets: [
        { name: "survey", data: one },
        { name: "Notas &amp; más", data: "", state: "hidden" },
        { name: "choices", data: one, state: "veryHidden" },
      ],
    });
    const result = await readWorkbook(bytes, "x.xlsx");
    expect(result.ok && result.value.workbook.sheets).toEqual([
      { name: "survey", rows: [["x"]] },
      { name: "Notas & más", rows: [] },
      { name: "choices", rows: [["x"]] },
    ]);
  });

  it("are read with prefixed elements, without styles and texts, and part names in other case", async () => {
    const bytes = buildXlsx({
      ...surveySheet(""),
      parts: {
        "xl/styles.xml": undefined,
        "xl/sharedStrings.xml": undefined,
        "xl/worksheets/sheet1.xml": undefined,
        "xl/Worksheets/Sheet1.xml":
          '<x:worksheet xmlns:x="urn:m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(await rowsOf(bytes)).toEqual([["a"]]);
  });

  it("are read in UTF-16", async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>ñandú</v></c></row></sheetData></worksheet>';
    const bytes = Buffer.from(`\ufeff${xml}`, "utf16le");
    const file = buildXlsx(
      { ...surveySheet(""), parts: { "xl/worksheets/sheet1.xml": undefined } },
      [{ name: "xl/worksheets/sheet1.xml", content: new Uint8Array(bytes) }],
    );
    expect(await rowsOf(file)).toEqual([["ñandú"]]);
  });

  it("may link to web addresses", async () => {
    const link = relation("r1", "hyperlink", "https://xlsform.org").replace(
      "/>",
      ' TargetMode="External"/>',
    );
    const bytes = buildXlsx({
      ...surveySheet('<row><c t="str"><v>x</v></c></row>'),
      parts: { "xl/worksheets/_rels/sheet1.xml.rels": relationsXml(link) },
    });
    expect(await rowsOf(bytes)).toEqual([["x"]]);
  });

  it("written by another library are read as it meant them", async () => {
    const rows = [
      ["type", "name", "label::Español (es)"],
      ["integer", "edad", "¿Cuántos años\ncumplió?"],
      ["select_one sí_no", "vive", ' "<&>" '],
    ];
    const written = await writeXlsx({
      sheets: [{ name: "survey", rows: [...rows, ["", 1, true]] }],
    });
    expect(await rowsOf(new Uint8Array(written))).toEqual([...rows, ["", "1", "TRUE"]]);
  });
});

describe("Markdown tables", () => {
  it("give sheets by the first cell, rulers, prose and empty rows left out", async () => {
    const text = `Un formulario:
      | survey |               |      |          |
      |--------|---------------|------|----------|
      |        | type          | name | label    |
      |        | select_one sn | q1   | ¿Sí \\| no? |
      |        |               |      |          |
      |        | text          |      | Otra     |
      | choices |
      |         | list_name | name | label |
      |         | sn        | 1    | Sí    |`;
    const result = await readWorkbook(strToU8(text), "x.md");
    expect(result.ok && result.value.workbook.sheets).toEqual([
      {
        name: "survey",
        rows: [
          ["type", "name", "label"],
          ["select_one sn", "q1", "¿Sí | no?"],
          ["text", "", "Otra"],
        ],
      },
      {
        name: "choices",
        rows: [
          ["list_name", "name", "label"],
          ["sn", "1", "Sí"],
        ],
      },
    ]);
  });

  it("go on with a sheet whose name stands in every row", async () => {
    const text = "| survey | type | name |\n| survey | text | q1 |\n| | text | q2 |";
    const result = await readWorkbook(strToU8(text), "x.md");
    const rows = [
      ["type", "name"],
      ["text", "q1"],
      ["text", "q2"],
    ];
    expect(result.ok && result.value.workbook.sheets).toEqual([{ name: "survey", rows }]);
  });
});
