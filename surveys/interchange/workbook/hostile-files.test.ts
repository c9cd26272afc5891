import { strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { buildXlsx, relation, relationsXml, surveySheet } from "./testing/build-xlsx.ts";
import type { XlsxContent } from "./testing/build-xlsx.ts";
import { buildZip, bytesOf } from "./testing/build-zip.ts";
import type { ZipPart } from "./testing/build-zip.ts";
import { refusalOf } from "./testing/read-or-code.ts";
import { writeWorkbook } from "./write-workbook.ts";

const PLAIN = surveySheet('<row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c></row>');
const MEGABYTE = 1024 * 1024;

function withPart(part: ZipPart): Uint8Array {
  return buildXlsx(PLAIN, [part]);
}

function withXml(parts: Readonly<Record<string, string | undefined>>): Uint8Array {
  return buildXlsx({ ...PLAIN, parts });
}

function withSheet(xml: string): Uint8Array {
  return withXml({ "xl/worksheets/sheet1.xml": xml });
}

function wide(name: string): Uint8Array {
  return strToU8([...name].map((letter) => `${letter}\0`).join(""), true);
}

function compound(stream: string): Uint8Array {
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];
  return Uint8Array.from([...start, ...wide(stream), ...new Array<number>(512).fill(0)]);
}

describe("files that are something else", () => {
  it.each<[string, string, Uint8Array]>([
    ["nothing", "import.empty_file", new Uint8Array()],
    ["blanks", "import.empty_file", strToU8(" \n\t")],
    ["an old Excel file", "import.old_excel", compound("Workbook")],
    ["a very old Excel file", "import.old_excel", Uint8Array.of(9, 8, 0x10, 0, 0, 6, 5, 0)],
    ["a workbook with a password", "import.encrypted", compound("EncryptedPackage")],
    ["an old letter", "import.not_a_workbook", compound("WordDocument")],
    ["commas", "import.is_csv", strToU8("type,name,label\ntext,a,¿Qué?")],
    ["semicolons in an old encoding", "import.is_csv", Uint8Array.from([0x74, 0x3b, 0xf1, 0x0a])],
    ["prose", "import.not_a_workbook", strToU8("hola")],
    ["HTML", "import.not_a_workbook", strToU8("<html><td>a,b</td></html>")],
    [
      "a picture",
      "import.not_a_workbook",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0),
    ],
    ["another ZIP", "import.not_a_workbook", buildZip([{ name: "a.txt", content: "x" }])],
    ["a letter", "import.not_a_workbook", withPart({ name: "word/document.xml", content: "<a/>" })],
    ["a binary workbook", "import.is_xlsb", withPart({ name: "xl/workbook.bin", content: "x" })],
    [
      "a LibreOffice workbook",
      "import.is_ods",
      buildZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", content: "<a/>" },
        { name: "META-INF/manifest.xml", content: "<a/>" },
      ]),
    ],
  ])("(%s) are refused with %s", async (_, code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it("names the file that is no workbook", async () => {
    const result = await readWorkbook(strToU8("hola"), "carta.txt");
    expect(result.ok || result.problems).toEqual([
      { code: "import.not_a_workbook", parameters: { file: "carta.txt" } },
    ]);
  });
});

describe("archives that lie or swell", () => {
  const zeros = new Uint8Array(3 * MEGABYTE);
  const part = (overrides: Partial<ZipPart>): ZipPart => ({
    name: "xl/big.xml",
    content: "<a/>",
    ...overrides,
  });

  it.each<[string, string, Uint8Array]>([
    ["shrinks 3 MB to nothing", "import.inflates_too_much", withPart(part({ content: zeros }))],
    [
      "hides its size behind a lying header",
      "import.inflates_too_much",
      withPart(part({ content: zeros, declaredSize: 100 })),
    ],
    [
      "declares more than there may be",
      "import.inflates_too_much",
      withPart(part({ declaredSize: 65 * MEGABYTE })),
    ],
    [
      "declares less than it holds",
      "import.inflates_too_much",
      withPart(part({ content: "<a></a>", declaredSize: 3 })),
    ],
    [
      "declares more than it holds",
      "import.damaged_archive",
      withPart(part({ declaredSize: 300 })),
    ],
    ["has part upon part", "import.damaged_archive", withPart(part({ compressedSize: 0xffffff }))],
    ["has a wrong checksum", "import.damaged_archive", withPart(part({ checksum: 1 }))],
    ["has a password", "import.encrypted", withPart(part({ flags: 1 }))],
    ["is packed in an unknown way", "import.damaged_archive", withPart(part({ method: 99 }))],
    ["names a part twice", "import.repeated_part", withPart(part({ name: "XL/workbook.xml" }))],
    [
      "shows two names of one part",
      "import.damaged_archive",
      withPart(part({ localName: "xl/bag.xml" })),
    ],
    ["leaves its folder", "import.unsafe_part_name", withPart(part({ name: "../../etc/passwd" }))],
    ["leaves it the other way", "import.unsafe_part_name", withPart(part({ name: "..\\x.xml" }))],
    ["starts at the root", "import.unsafe_part_name", withPart(part({ name: "/etc/passwd" }))],
    ["names a drive", "import.unsafe_part_name", withPart(part({ name: "C:/x.xml" }))],
    ["has a part without a name", "import.unsafe_part_name", withPart(part({ name: "" }))],
  ])("(it %s) are refused with %s", async (_, code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it("are refused for their number of parts, before any is looked at", async () => {
    const parts = Array.from({ length: 10_000 }, (_, index) => part({ name: `a${index}.xml` }));
    expect(await refusalOf(buildZip(parts))).toBe("import.too_many_parts");
    expect(await refusalOf(buildZip([part({})], 9))).toBe("import.damaged_archive");
  });

  it("are refused when several parts share the same bytes", async () => {
    const big = part({ name: "shared.xml", content: "x".repeat(9_000), method: 0 });
    const parts = Array.from({ length: 60 }, (_, index) =>
      part({ name: `a${index}.xml`, compressedSize: 8_000 }),
    );
    expect(await refusalOf(buildZip([...parts, big]))).toBe("import.inflates_too_much");
  });

  it("are refused by their size alone", async () => {
    expect(await refusalOf(new Uint8Array(20 * MEGABYTE + 1))).toBe("import.file_too_large");
  });

  it("are refused wherever they are cut off", async () => {
    const whole = buildXlsx(PLAIN);
    const codes = new Set<string>();
    for (let length = 4; length < whole.length; length += 7) {
      codes.add(await refusalOf(whole.slice(0, length)));
    }
    expect([...codes]).toEqual(["import.damaged_archive"]);
  });
});

describe("workbooks that carry more than cells", () => {
  const external = (type: string) =>
    relationsXml(relation("r", type, "file:///c:/x").replace("/>", ' TargetMode="External"/>'));
  const types = (content: string) => `<Types><Override ContentType="${content}"/></Types>`;

  it.each<[string, string, XlsxContent["parts"]]>([
    ["macros", "import.has_macros", { "xl/vbaProject.bin": "x" }],
    ["signed macros", "import.has_macros", { "xl/vbaProjectSignature.bin": "x" }],
    ["Excel 4 macros", "import.has_macros", { "xl/macrosheets/sheet1.xml": "<a/>" }],
    ["ActiveX", "import.has_macros", { "xl/activeX/activeX1.bin": "x" }],
    [
      "the type of macros",
      "import.has_macros",
      { "[Content_Types].xml": types("application/vnd.ms-excel.sheet.macroEnabled.main+xml") },
    ],
    ["embedded files", "import.has_embedded_files", { "xl/embeddings/oleObject1.bin": "x" }],
    ["links to workbooks", "import.has_external_links", { "xl/externalLinks/a.xml": "<a/>" }],
    ["data connections", "import.has_external_links", { "xl/connections.xml": "<a/>" }],
    [
      "an outside picture",
      "import.has_external_links",
      { "xl/worksheets/_rels/sheet1.xml.rels": external("image") },
    ],
    [
      "an outside template",
      "import.has_external_links",
      { "xl/_rels/other.xml.rels": external("attachedTemplate") },
    ],
  ])("(%s) are refused with %s", async (_, code, parts = {}) => {
    expect(await refusalOf(withXml(parts))).toBe(code);
  });
});

describe("XML that attacks or breaks", () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`;
  const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`;
  const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

  it.each<[string, string]>([
    ["billion laughs", laughs],
    ["an outside entity", outside],
    ["a DOCTYPE in small letters", "<!doctype a><worksheet/>"],
  ])("(%s) is refused before it is parsed", async (_, xml) => {
    expect(await refusalOf(withSheet(xml))).toBe("import.declares_entities");
  });

  it("is refused also where nothing reads it, and in UTF-16", async () => {
    expect(await refusalOf(withXml({ "docProps/core.xml": laughs }))).toBe(
      "import.declares_entities",
    );
    const content = new Uint8Array(Buffer.from(`\ufeff${laughs}`, "utf16le"));
    expect(await refusalOf(withPart({ name: "customXml/item1.xml", content }))).toBe(
      "import.declares_entities",
    );
  });

  it.each<[string, string]>([
    ["an open element", "<worksheet><sheetData>"],
    ["crossed elements", "<worksheet><a><b></a></b></worksheet>"],
    ["two roots", "<worksheet/><worksheet/>"],
    ["no root", "<?xml version='1.0'?>"],
    ["text outside", "x<worksheet/>"],
    ["an unknown entity", sheet("<row><c t='str'><v>&x;</v></c></row>")],
    ["a bare ampersand", sheet("<row><c t='str'><v>a & b</v></c></row>")],
    ["a character that is none", sheet("<row><c t='str'><v>&#0;</v></c></row>")],
    ["one beyond Unicode", sheet("<row><c t='str'><v>&#x110000;</v></c></row>")],
    ["an attribute twice", '<worksheet a="1" a="2"/>'],
    ["an attribute without quotes", "<worksheet a=1/>"],
    ["an open tag", '<worksheet a="1'],
    ["an open comment", "<worksheet><!-- "],
    ["elements without end", "<a>".repeat(2_000) + "</a>".repeat(2_000)],
    ["a tag without end", `<worksheet ${'a="1" '.repeat(20_000)}/>`],
    ["bytes that are no UTF-8", "<?xml version='1.0' encoding='klingon'?><worksheet/>"],
  ])("(%s) is refused as malformed", async (_, xml) => {
    expect(await refusalOf(withSheet(xml))).toBe("import.malformed_xml");
  });

  it("that names what is not there is refused as damaged", async () => {
    const codes = await Promise.all([
      refusalOf(withSheet(sheet("<row><c t='s'><v>7</v></c></row>"))),
      refusalOf(withSheet(sheet("<row r='0'><c/></row>"))),
      refusalOf(withSheet(sheet("<row><c r='1A'/></row>"))),
      refusalOf(withXml({ "xl/workbook.xml": undefined })),
      refusalOf(withXml({ "xl/_rels/workbook.xml.rels": undefined })),
      refusalOf(withXml({ "_rels/.rels": undefined })),
      refusalOf(withXml({ "xl/worksheets/sheet1.xml": undefined })),
    ]);
    expect(new Set(codes)).toEqual(new Set(["import.damaged_workbook"]));
  });

  it("that places text beyond the limits is refused, empty cells there are not", async () => {
    const at = (address: string, value: string) =>
      withSheet(sheet(`<row><c r="${address}">${value}</c></row>`));
    expect(await refusalOf(at("A100001", "<v>1</v>"))).toBe("import.too_many_rows");
    expect(await refusalOf(at("XFD1", "<v>1</v>"))).toBe("import.too_many_columns");
    expect(await refusalOf(at("XFD1048576", ""))).toBe("read");
    const long = `<c t="str"><v>${"x".repeat(32_768)}</v></c>`;
    expect(await refusalOf(withSheet(sheet(`<row>${long}</row>`)))).toBe("import.cell_too_long");
  });

  it("that spreads few cells far apart is refused before memory ends", async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, row) => `<row r="${row + 1}"><c r="SF${row + 1}"><v>1</v></c></row>`,
    );
    expect(await refusalOf(withSheet(sheet(rows.join(""))))).toBe("import.too_many_cells");
  });

  it("with too many sheets is refused", async () => {
    const sheets = Array.from({ length: 101 }, (_, index) => ({ name: `s${index}`, data: "" }));
    expect(await refusalOf(buildXlsx({ sheets }))).toBe("import.too_many_sheets");
  });
});

describe("any bytes at all", () => {
  const rows = Array.from({ length: 12 }, (_, row) => ["text", `q${row}`, `¿Pregunta ${row}?`]);

  it("are read or refused, never thrown on", async () => {
    const written = await writeWorkbook({ sheets: [{ name: "survey", rows }] });
    const files = [written, buildXlsx(PLAIN), strToU8("| survey |\n| | type | name |")];
    const mutation = fc.record({
      file: fc.constantFrom(...files),
      edits: fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 6,
      }),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ file, edits }) => {
        const bytes = file.slice();
        for (const [place, value] of edits) bytes[Math.floor(place * bytes.length)] = value;
        const result = await readWorkbook(bytes, "x.xlsx");
        expect(result.ok || result.problems[0]?.code.startsWith("import.")).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("are read or refused also inside the XML, where the checksum holds", async () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s" s="0"><v>0</v></c></row></sheetData></worksheet>';
    const edits = fc.array(
      fc.tuple(fc.nat(xml.length - 1), fc.constantFrom(..."<>&;\"'=/!?[]x0 A")),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const letters = [...xml];
        for (const [place, letter] of list) letters[place] = letter;
        const bytes = buildXlsx({
          ...PLAIN,
          strings: ["<si><t>x</t></si>"],
          parts: { "xl/worksheets/sheet1.xml": letters.join("") },
        });
        const result = await readWorkbook(bytes, "x.xlsx");
        expect(result.ok || result.problems.length).toBeTruthy();
      }),
      { numRuns: 400 },
    );
  });

  it("are told apart from a real ZIP signature alone", async () => {
    expect(await refusalOf(bytesOf([0x04034b50, 4]))).toBe("import.damaged_archive");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await refusalOf(bytes)).toMatch(/^import\./);
      }),
      { numRuns: 200 },
    );
  });
});
