import { describe, expect, it } from "vitest";
import { aRow, codesOf, readRows, xliffOf } from "./testing/texts-file.ts";
import { writeXliff } from "./write-xliff.ts";
import type { TranslationRow } from "./translation-row.ts";

function unit(content: string, attributes = 'id="u1"'): string {
  return xliffOf(`<unit ${attributes}>${content}</unit>`);
}

function written(...rows: readonly TranslationRow[]): string {
  return new TextDecoder().decode(writeXliff({ survey: "s", language: "tzo-x-chamula", rows }));
}

describe("a written XLIFF file", () => {
  it("is XLIFF 2.1 from Spanish into the language or variant", () => {
    expect(written()).toContain(
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="es" trgLang="tzo-x-chamula">',
    );
  });

  it.each([
    ["missing", "", "initial"],
    ["stale", "x", "initial"],
    ["draft_machine", "x", "initial"],
    ["draft_human", "x", "translated"],
    ["reviewed", "x", "reviewed"],
    ["approved", "x", "final"],
  ] as const)("says of %s its own state and that of the standard", (state, text, xliff) => {
    expect(written(aRow({ state, text }))).toContain(
      `<segment state="${xliff}" subState="consulta:${state}">`,
    );
  });

  it("has no target where there is no text", () => {
    expect(written(aRow({ state: "missing", text: "" }))).not.toContain("<target");
  });

  it("makes one group of rows that follow each other in a section", () => {
    const rows = ["A", "A", "", "B"].map((section, index) => aRow({ key: `k${index}.a`, section }));
    expect(
      written(...rows)
        .match(/<\/?(?:group|unit)\b/g)
        ?.join(" "),
    ).toBe("<group <unit </unit <unit </unit </group <unit </unit <group <unit </unit </group");
  });

  it("keeps placeholders out of translators' reach, alike in both languages", () => {
    const row = aRow({ spanish: "${a} y {{b}}", text: "{{b}} ${a}" });
    const xml = written(row);
    expect(xml).toContain('<data id="d1">${a}</data><data id="d2">{{b}}</data>');
    const elements = [...xml.matchAll(/<ph id="(\w+)" equiv="([^"]+)"[^>]*dataRef="(\w+)"/g)];
    expect(elements.map((found) => found.slice(1).join(" "))).toEqual([
      "1 ${a} d1",
      "2 {{b}} d2",
      "2 {{b}} d2",
      "1 ${a} d1",
    ]);
  });

  it("takes no key for an id that XML would not, nor twice", () => {
    const xml = written(...["p01.label", "lists.a b.1", "p01.label"].map((key) => aRow({ key })));
    expect(
      [...xml.matchAll(/<unit id="([^"]+)" name="([^"]+)"/g)].map((found) => found.slice(1)),
    ).toEqual([
      ["p01.label", "p01.label"],
      ["unit-2", "lists.a b.1"],
      ["unit-3", "p01.label"],
    ]);
  });
});

describe("an XLIFF file of another tool", () => {
  it("is read without states, names or target languages", () => {
    const content = "<segment><source>Sí</source><target>Jech</target></segment>";
    const file = xliffOf(`<unit id="u1">${content}</unit>`, 'version="2.0" srcLang="es-MX"');
    expect(readRows(file)).toEqual({
      ...{ survey: "", language: "", remarks: [] },
      rows: [aRow({ key: "u1", spanish: "Sí", text: "Jech", state: "draft_machine" })],
    });
  });

  it("is read with a prefix before every element", () => {
    const file = unit("<segment><source>Sí</source></segment>")
      .replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    expect(readRows(file).rows).toMatchObject([{ spanish: "Sí", text: "", state: "missing" }]);
  });

  it("has its segments joined, in the order of the target", () => {
    const file = unit(
      "<segment><source>Uno.</source><target order='3'>Jun.</target></segment>" +
        "<ignorable><source> </source></ignorable>" +
        "<segment><source>Dos.</source><target order='1'>Cheb.</target></segment>",
    );
    expect(readRows(file).rows).toMatchObject([{ spanish: "Uno. Dos.", text: "Cheb. Jun." }]);
  });

  it("has the state of its least finished segment", () => {
    const segment = (state: string) =>
      `<segment state="${state}"><source>a</source><target>b</target></segment>`;
    expect(readRows(unit(segment("final") + segment("translated"))).rows[0]?.state).toBe(
      "draft_human",
    );
  });

  it("gives no text where only some segments are translated, and says so", () => {
    const file = unit(
      "<segment><source>Uno.</source><target>Jun.</target></segment>" +
        "<segment><source>Dos.</source></segment>",
    );
    expect(readRows(file)).toMatchObject({
      rows: [{ spanish: "Uno.Dos.", text: "" }],
      remarks: [{ code: "texts_file.partly_translated", parameters: { key: "u1" } }],
    });
  });

  it("keeps the text of inline elements and what they stand for", () => {
    const file = unit(
      "<originalData><data id='d1'>${a}</data><data id='d2'>&lt;b></data></originalData>" +
        "<segment><source><ph id='1' dataRef='d1'/><ph id='2' disp='{{n}}'/><pc id='3' " +
        "dataRefStart='d2'>in <mrk id='m' type='term'>mark</mrk></pc><cp hex='0007'/>" +
        "<sc id='4' dataRef='d2'/><sm id='5'/></source></segment>",
    );
    expect(readRows(file).rows[0]?.spanish).toBe("${a}{{n}}<b>in mark\u0007<b>");
  });

  it("has texts of suggestions and of its skeleton left where they are", () => {
    const file = xliffOf(
      "<skeleton><unit id='no'><segment><source>no</source></segment></unit></skeleton><unit id='u'>" +
        "<mtc:matches><mtc:match><source>no</source><target>no</target></mtc:match></mtc:matches>" +
        "<segment><source>Sí</source></segment></unit>",
    );
    expect(readRows(file).rows).toMatchObject([{ key: "u", spanish: "Sí", text: "" }]);
  });

  it("names the innermost section and every note", () => {
    const file = xliffOf(
      "<group id='g' name='A'><group id='h'><unit id='u'><notes><note>uno</note><note>dos</note>" +
        "</notes><segment><source>Sí</source></segment></unit></group></group>",
    );
    expect(readRows(file).rows).toMatchObject([{ section: "A", note: "uno\ndos" }]);
  });

  it("has the line ends of its system read as one", () => {
    const file = unit("<segment><source>a\r\nb</source><target>c&#13;d</target></segment>");
    expect(readRows(file).rows).toMatchObject([{ spanish: "a\nb", text: "c\rd" }]);
  });

  it("turns a program's draft that a translator confirmed into a person's", () => {
    const confirmed = written(aRow({ state: "draft_machine" })).replace(
      'state="initial"',
      'state="translated"',
    );
    expect(readRows(confirmed).rows[0]?.state).toBe("draft_human");
  });
});

describe("an XLIFF file that is refused", () => {
  it.each([
    ["of version 1.2", xliffOf("", 'version="1.2"'), "! xliff_version"],
    ["from another language", xliffOf("", 'version="2.1" srcLang="en"'), "! other_source_language"],
    [
      "of two surveys",
      xliffOf("").replace("<file", '<file id="a" original="a"/><file original="b"'),
      "! several_surveys",
    ],
    ["that is another document", "<html><body>x</body></html>", "! not_a_texts_file"],
  ])("is one %s", (_, file, code) => {
    expect(codesOf(file)).toEqual([code]);
  });
});
