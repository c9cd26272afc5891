import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranslationFile } from "./read-translation-file.ts";
import { aRow, bytesOf, codesOf, xliffOf } from "./testing/texts-file.ts";
import { writeTranslationFile } from "./write-translation-file.ts";

const BOMB = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;">]>${xliffOf("<unit>&b;</unit>")}`;
const EXTERNAL = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${xliffOf("")}`;
const MEGABYTE = 1024 * 1024;

function sample(format: "csv" | "xliff"): Uint8Array {
  const rows = [aRow({ text: '"ʼa"\n${x}', note: "n" }), aRow({ key: "b.label", section: "S" })];
  return writeTranslationFile({ survey: "s", language: "tzh", rows }, format);
}

describe("a hostile file", () => {
  it.each([
    ["that declares entities", BOMB, "! declares_entities"],
    ["that names a file of the machine", EXTERNAL, "! declares_entities"],
    ["with an entity that nothing declares", xliffOf("<unit>&b;</unit>"), "! malformed_xml"],
    ["nested ten thousand deep", xliffOf("<group>".repeat(10_000)), "! malformed_xml"],
    ["that is cut off", xliffOf("<unit>").slice(0, -20), "! malformed_xml"],
    [
      "with a tag of a megabyte",
      xliffOf(`<unit id="${"a".repeat(MEGABYTE)}"/>`),
      "! malformed_xml",
    ],
    ["of blanks alone", " \n\t", "! empty"],
    ["of nothing", "", "! empty"],
    ["of one bracket", "<", "! malformed_xml"],
    ["of prose", "Estimada licenciada:\nva el archivo.", "! not_a_texts_file"],
  ])("%s is refused with its reason", (_, file, code) => {
    expect(codesOf(file)).toEqual([code]);
  });

  it.each([
    ["an archive", [0x50, 0x4b, 0x03, 0x04, 0], "! is_workbook"],
    ["XML that is not the UTF-8 it should be", [...bytesOf("<xliff a='"), 0xff], "! not_utf8"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "! not_a_texts_file"],
  ])("%s is refused with its reason", (_, bytes, code) => {
    expect(codesOf(new Uint8Array(bytes))).toEqual([code]);
  });

  it("of more than ten megabytes is not looked into", () => {
    expect(codesOf(new Uint8Array(10 * MEGABYTE + 1))).toEqual(["! too_large"]);
  });

  it.each([
    ["quotes", 'key,spanish,text\n"'.padEnd(9 * MEGABYTE, '""')],
    ["commas", "key,spanish,text\n".padEnd(9 * MEGABYTE, ",")],
    ["rows", "key,spanish,text\n".padEnd(9 * MEGABYTE, "a,b,c\n")],
    [
      "open elements",
      xliffOf("")
        .replace("</file>", "<unit>")
        .padEnd(9 * MEGABYTE, "<a>"),
    ],
    ["units", xliffOf("<unit id='u'/>".repeat(600_000))],
    ["ampersands", xliffOf(`<unit id="u"><notes>${"&amp;".repeat(1_700_000)}</notes></unit>`)],
  ])(
    "of nine megabytes of %s is answered, where work that grows with the square would take hours",
    (_, file) => {
      const read = readTranslationFile(bytesOf(file), "x");
      expect(read.ok || read.problems.length).not.toBe(0);
    },
    30_000,
  );
});

describe.each(["csv", "xliff"] as const)("a damaged %s file", (format) => {
  const whole = sample(format);

  it("is read or refused, never an exception, wherever it is cut", () => {
    for (let length = 0; length < whole.length; length += 1) {
      const read = readTranslationFile(whole.slice(0, length), "x");
      expect(read.ok || read.problems.length).not.toBe(0);
    }
  });

  it("is read or refused, never an exception, whatever bytes change", () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readTranslationFile(bytes, "x");
        expect(read.ok || read.problems.length).not.toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("bytes at random", () => {
  it("are never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof readTranslationFile(bytes, "x").ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
