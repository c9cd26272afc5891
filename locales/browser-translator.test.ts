import { describe, expect, it } from "vitest";
import { createBrowserTranslator } from "./browser-translator.ts";
import es from "./es.json" with { type: "json" };
import { LANGUAGES } from "./languages.ts";
import { selectTexts } from "./select-texts.ts";
import { createTranslator } from "./translator.ts";

const KEYS = Object.keys(es);
const COUNTED = KEYS.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));

describe.each(LANGUAGES.map(({ code }) => code))("the browser's translator in %s", (language) => {
  const server = createTranslator(language);
  const browser = createBrowserTranslator(selectTexts(language, [""]));

  it("shows every text as the server does", () => {
    const names = [...JSON.stringify(es).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");
    const parameters = Object.fromEntries(
      names.filter((name) => name !== "count").map((name) => [name, `‹${name}›`]),
    );
    for (const key of KEYS) {
      expect(browser.shown(key, parameters), key).toEqual(server.shown(key, parameters));
    }
  });

  it.each([0, 1, 2, 1_000_000])("counts %i as the server does", (count) => {
    for (const key of COUNTED) {
      expect(browser.shown(key, { count }), key).toEqual(server.shown(key, { count }));
    }
  });

  it("writes days and numbers and knows keys as the server does", () => {
    for (const day of ["2026-11-20", "2026-01-01", "nada"]) {
      expect(browser.date(day)).toBe(server.date(day));
    }
    expect(browser.number(1579.5)).toBe(server.number(1579.5));
    for (const key of [...COUNTED, ...KEYS, "no.such"])
      expect(browser.has(key)).toBe(server.has(key));
  });
});

it("selects only the areas that are asked for", () => {
  const { spanish } = selectTexts("es", ["receipt."]);
  expect(Object.keys(spanish)).toContain("receipt.title");
  expect(Object.keys(spanish).every((key) => key.startsWith("receipt."))).toBe(true);
});
