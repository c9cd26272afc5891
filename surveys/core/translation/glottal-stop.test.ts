import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeGlottalStops, wrongGlottalStops } from "./glottal-stop.ts";

const WRONG = [..."'`´‘’‛ʻ′Ꞌꞌ"];
const S = "\u02BC";

describe("normalizeGlottalStops", () => {
  it.each(WRONG)("takes %s beside a letter for a glottal stop", (mark) => {
    expect(normalizeGlottalStops(`ma${mark}uk ts${mark}i${mark}, k${mark}op`)).toBe(
      `ma${S}uk ts${S}i${S}, k${S}op`,
    );
  });

  it.each([
    ["'así'", "'así'"],
    ["‘así’ k’op", `‘así’ k${S}op`],
    ["`así´", "`así´"],
    ["'ma'uk bats'i'", `'ma${S}uk bats${S}i'`],
    ["'ixim ta na", `${S}ixim ta na`],
    ["ꞌelekꞌ", `${S}elek${S}`],
    ["a''b", `a${S}${S}b`],
    ["5' ' ''", "5' ' ''"],
    ["${k'a}'il {{n'}} k'a", `\${k'a}${S}il {{n'}} k${S}a`],
    ["", ""],
  ])("writes %j as %j", (written, stored) => {
    expect(normalizeGlottalStops(written)).toBe(stored);
  });

  it("leaves what might close a quotation when several marks might", () => {
    expect(normalizeGlottalStops("'ts'i' xi ma'")).toBe(`'ts${S}i' xi ma'`);
  });
});

const letters = fc.constantFrom(..."aeiouktspñáxʼ", ...WRONG);
const others = fc.constantFrom(" ", ",", "«", "»", "${", "{{", "}", "}}", "\n", "7", "𝄞");
const text = fc.string({
  unit: fc.oneof({ weight: 4, arbitrary: letters }, others),
  maxLength: 40,
});
const placeholder = fc.constantFrom("${k'a}", "{{n’}}", "${`}", "{{a_b}}");

describe("normalizeGlottalStops, of any text", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = normalizeGlottalStops(written);
        expect(normalizeGlottalStops(once)).toBe(once);
        expect(wrongGlottalStops(once)).toEqual([]);
      }),
    );
  });

  it("changes only the marks and only to U+02BC", () => {
    fc.assert(
      fc.property(text, (written) => {
        const stored = normalizeGlottalStops(written);
        expect(stored).toHaveLength(written.length);
        const changed = wrongGlottalStops(written);
        for (const [at, character] of stored.split("").entries()) {
          expect(character).toBe(changed.includes(at) ? S : written.charAt(at));
        }
        expect(changed.filter((at) => !WRONG.includes(written.charAt(at)))).toEqual([]);
      }),
    );
  });

  it("leaves Spanish without apostrophes as it is", () => {
    const spanish = fc.string({ unit: fc.constantFrom(..."abcñáü ¿?«»,.\n${}1ʼ"), maxLength: 60 });
    fc.assert(
      fc.property(spanish, (written) => {
        expect(normalizeGlottalStops(written)).toBe(written);
      }),
    );
  });

  it("keeps every placeholder, whatever stands around", () => {
    const word = fc.string({ unit: letters, maxLength: 8 });
    fc.assert(
      fc.property(word, placeholder, word, (before, kept, after) => {
        const stored = normalizeGlottalStops(before + kept + after);
        expect(stored.slice(before.length, before.length + kept.length)).toBe(kept);
      }),
    );
  });
});
