import { describe, expect, it } from "vitest";
import { isLanguageTag, isVariant } from "../surveys/core/index.ts";
import { autonym, languageName } from "./language-name.ts";
import { LANGUAGES, offeredLanguage } from "./languages.ts";
import { variantsOf } from "./variants.ts";

const ALL = LANGUAGES.flatMap(({ code }) => variantsOf(code));

describe("variants", () => {
  it("have each a tag of BCP 47 for private use, with the language that is offered", () => {
    expect(ALL.length).toBeGreaterThan(30);
    expect(ALL.filter(({ tag }) => !isVariant(tag) || !isLanguageTag(tag))).toEqual([]);
    expect(ALL.filter(({ tag }) => offeredLanguage(tag) === undefined)).toEqual([]);
    expect(new Set(ALL.map(({ tag }) => tag)).size).toBe(ALL.length);
  });

  it("name their town, area and source", () => {
    const blank = ALL.filter(({ town, area, source }) => [town, area, source].includes(""));
    expect(blank).toEqual([]);
  });

  it("are those of one language, also when asked with a variant", () => {
    expect(variantsOf("tzo").map(({ town }) => town)).toContain("Chamula");
    expect(variantsOf("tzo").map(({ town }) => town)).not.toContain("Oxchuc");
    expect(variantsOf("tzo-x-chamula")).toEqual(variantsOf("tzo"));
    expect(variantsOf("es")).toEqual([]);
  });
});

describe("names of languages", () => {
  it.each([
    ["es", "español", "Español"],
    ["tzh", "tseltal", "Bats\u02BCil k\u02BCop (tseltal)"],
    ["tzo-x-chamula", "tsotsil de Chamula", "Bats\u02BCi k\u02BCop (tsotsil) – Chamula"],
    [
      "tzh-x-cancuc",
      "tseltal de San Juan Cancuc",
      "Bats\u02BCil k\u02BCop (tseltal) – San Juan Cancuc",
    ],
    ["tzh-x-nadie", "tseltal (tzh-x-nadie)", "Bats\u02BCil k\u02BCop (tseltal) – tzh-x-nadie"],
    ["fr", "fr", "fr"],
  ])("of %s are %s and %s", (tag, name, own) => {
    expect([languageName(tag), autonym(tag)]).toEqual([name, own]);
  });
});
