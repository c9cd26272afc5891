import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranslationFile } from "./read-translation-file.ts";
import { arbitraryFile } from "./testing/arbitrary-file.ts";
import type { TranslationFile } from "./translation-row.ts";
import { writeTranslationFile } from "./write-translation-file.ts";

const FORMATS = ["csv", "xliff"] as const;

function roundTrip(file: TranslationFile, format: "csv" | "xliff") {
  return readTranslationFile(writeTranslationFile(file, format), "textos");
}

describe.each(FORMATS)("a %s file written and read again", (format) => {
  it("loses nothing, whatever its texts say", () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        expect(roundTrip(file, format)).toEqual({ ok: true, value: { ...file, remarks: [] } });
      }),
      { numRuns: 250 },
    );
  });

  it("is the same bytes when written once more", () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const read = roundTrip(file, format);
        if (!read.ok) throw new Error("unread");
        const again = writeTranslationFile(read.value, format);
        expect(again).toEqual(writeTranslationFile(file, format));
      }),
      { numRuns: 50 },
    );
  });

  it("holds U+FFFD for half a character, which no file can hold", () => {
    const row = {
      key: "a.label",
      section: "",
      spanish: "Sí",
      state: "draft_human",
      note: "",
    } as const;
    const file = { survey: "s", language: "tzh", rows: [{ ...row, text: "a\ud800b" }] };
    const read = roundTrip(file, format);
    expect(read.ok && read.value.rows[0]?.text).toBe("a\ufffdb");
  });

  it("says of no text that it has none", () => {
    const file = { survey: "s", language: "tzh", rows: [] };
    const read = roundTrip(file, format);
    expect(read.ok && read.value.rows).toEqual([]);
  });
});
