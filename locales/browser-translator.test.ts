import { describe, expect, it } from "vitest";
import { createBrowserTranslator } from "./browser-translator.ts";
import es from "./es.json" with { type: "json" };
import { fittingInterface, type InterfaceOverlay } from "./interface-overlay.ts";
import { LANGUAGES } from "./languages.ts";
import { selectTexts } from "./select-texts.ts";
import { INTERFACE, type PackText, sha256Hex } from "../surveys/core/index.ts";
import { createTranslator } from "./translator.ts";

const KEYS = Object.keys(es);
const COUNTED = KEYS.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));

/** Every third text edited, every ninth approved; in a variant's pack every other taken over. */
function anOverlay(language: string, base?: string): InterfaceOverlay {
  const texts = Object.entries(es).map(([key, spanish], place): [string, PackText] => [
    key,
    {
      text: `=${spanish}`,
      state: place % 9 === 0 ? "approved" : "draft_human",
      origin: "persona",
      sourceHash: sha256Hex(spanish),
      ...(base === undefined || place % 2 === 0 ? {} : { language: base }),
    },
  ]);
  const some = Object.fromEntries(texts.filter((_, place) => place % 3 === 0));
  return { sha256: language, pack: fittingInterface({ survey: INTERFACE, language, texts: some }) };
}

const SHOWINGS: readonly (readonly [string, string, InterfaceOverlay | undefined])[] = [
  ...LANGUAGES.map(({ code }) => [code, "as shipped", undefined] as const),
  ["tzh", "with edited texts", anOverlay("tzh")],
  ["tzo-x-chamula", "with texts of its own", anOverlay("tzo-x-chamula", "tzo")],
  ["tzo-x-chamula", "with those of its language", anOverlay("tzo")],
  ["tzo-x-chamula", "as shipped", undefined],
];

describe.each(SHOWINGS)("the browser's translator in %s %s", (language, _, overlay) => {
  const server = createTranslator(language, overlay);
  const browser = createBrowserTranslator(selectTexts(language, [""], { overlay }));

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
