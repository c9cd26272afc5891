import { describe, expect, it } from "vitest";
import { aRow, bytesOf, codesOf, readRows } from "./testing/texts-file.ts";
import { writeTextsCsv } from "./write-csv.ts";

const ROW = aRow({ text: "jun" });
const plain = { key: ROW.key, spanish: ROW.spanish, text: ROW.text };

function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))];
  return new Uint8Array(new Uint16Array(units).buffer);
}

describe("a table of texts", () => {
  it.each([
    ["commas", `key,spanish,text\n${ROW.key},${ROW.spanish},jun\n`],
    ["semicolons", `key;spanish;text\r\n${ROW.key};${ROW.spanish};jun\r\n`],
    ["tabs", `key\tspanish\ttext\n${ROW.key}\t${ROW.spanish}\tjun`],
    ["a byte order mark", `\ufeffkey,spanish,text\n${ROW.key},${ROW.spanish},jun\n`],
    ["a line that names the delimiter", `sep=;\nkey;spanish;text\n${ROW.key};${ROW.spanish};jun`],
    ["columns in another order", `text,key,spanish\njun,${ROW.key},${ROW.spanish}`],
    ["capitals and spaces in its header", ` Key ,SPANISH,"Text"\n${ROW.key},${ROW.spanish},jun`],
    ["blank lines at its end", `key,spanish,text\n${ROW.key},${ROW.spanish},jun\n,,\n\n`],
    ["empty cells at the end of rows", `key,spanish,text\n${ROW.key},${ROW.spanish},jun,,,\n`],
    ["a column without a name", `key,,spanish,text\n${ROW.key},x,${ROW.spanish},jun\n`],
  ])("is read with %s", (_, text) => {
    expect(readRows(text)).toMatchObject({ rows: [plain], remarks: [], language: "" });
  });

  it("is read as the UTF-16 that Excel calls Unicode text", () => {
    expect(readRows(utf16(`key\tspanish\ttext\n${ROW.key}\t${ROW.spanish}\tjun`)).rows).toEqual([
      ROW,
    ]);
  });

  it("keeps line ends, quotes and spaces inside a text", () => {
    const text = ' uno\r\n"dos"\n';
    const file = `key,spanish,text\na,b,"${text.replaceAll('"', '""')}"`;
    expect(readRows(file).rows[0]?.text).toBe(text);
  });

  it("reads a file without states as drafts and gaps", () => {
    const { rows } = readRows("key,spanish,text\na,b,c\nd,e,\n");
    expect(rows.map(({ state }) => state)).toEqual(["draft_human", "missing"]);
  });

  it("tells which columns, states and rows it does not understand", () => {
    const header = "key,spanish,text,state,mine,text";
    expect(readRows(`${header}\na,b,c,Listo,x,y\n,b,c,,,\n`).remarks).toEqual([
      { code: "texts_file.extra_column", parameters: { column: "mine" } },
      { code: "texts_file.repeated_column", parameters: { column: "text" } },
      { code: "texts_file.unknown_state", parameters: { line: 2, state: "Listo" } },
      { code: "texts_file.row_without_key", parameters: { line: 3 } },
    ]);
  });
});

describe("a table that could lose texts", () => {
  it("is refused where a comma without quotes cuts a text", () => {
    expect(codesOf("key,spanish,text\na,b,uno, dos\n")).toEqual(["! row_too_long"]);
  });

  it("is refused with every line at fault", () => {
    const read = "sep=,\nkey,spanish,text\na,b,c,d\ne,f,g\nh,i,j,k";
    expect(codesOf(read)).toEqual(["! row_too_long", "! row_too_long"]);
  });

  it("is refused where it ends inside quotes", () => {
    expect(codesOf('key,spanish,text\na,b,"uno')).toEqual(["! open_quote"]);
  });

  it("is refused in Windows-1252, which has no ʼ", () => {
    const bytes = Uint8Array.from("key,spanish,text\na,¿Qué?,b", (sign) => sign.charCodeAt(0));
    expect(codesOf(bytes)).toEqual(["! not_utf8"]);
  });

  it("is refused without the columns that say what a text is", () => {
    expect(codesOf("key,text\na,b")).toEqual(["! missing_column"]);
    expect(codesOf("name,label\na,b")).toEqual(["! not_a_texts_file"]);
  });

  it("is refused with texts of several languages", () => {
    expect(codesOf("key,spanish,text,language\na,b,c,tzh\nd,e,f,tzo")).toEqual([
      "! several_languages",
    ]);
  });
});

describe("a written table", () => {
  const file = {
    survey: "s",
    language: "tzo-x-chamula",
    rows: [aRow({ text: "=1+1", note: "-n" })],
  };

  it("starts with a byte order mark and the names of its columns", () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeTextsCsv(file));
    expect(text.split("\r\n", 1)).toEqual([
      "\ufeffkey,section,spanish,text,state,note,survey,language",
    ]);
  });

  it("holds no cell that a spreadsheet runs", () => {
    const text = new TextDecoder().decode(writeTextsCsv(file));
    expect(text.split("\r\n")[1]).toBe(
      "p01.label,,¿Qué día es?,'=1+1,draft_human,'-n,s,tzo-x-chamula",
    );
  });

  it("survives a spreadsheet that parts cells at semicolons", () => {
    const text = new TextDecoder().decode(writeTextsCsv(file)).replaceAll(",", ";");
    expect(readRows(bytesOf(text))).toMatchObject(file);
  });
});
