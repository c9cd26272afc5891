import { describe, expect, it } from "vitest";
import { nextPage, onTheWay } from "./next-page.ts";

describe("nextPage", () => {
  it.each(["/panel", "/panel/personas?buscar=a%20b", "/panel/encuestas/uno"])(
    "keeps %s",
    (page) => {
      expect(nextPage(page)).toBe(page);
    },
  );

  it.each([
    undefined,
    "",
    "https://evil.example/panel",
    "//evil.example/panel",
    String.raw`/\evil.example/panel`,
    String.raw`\\evil.example`,
    "/\t/evil.example",
    "/.//evil.example",
    "javascript:alert(1)//panel",
    "/panelero",
    "/es/encuestas/percepcion",
    "/panel/../../evil",
    "https://here.invalid@evil.example/panel",
  ])("leads to the panel instead of %s", (page) => {
    expect(nextPage(page)).toBe("/panel");
  });

  it("hands a page on only when it is another than the first", () => {
    expect(onTheWay("/panel/entrar", "/panel")).toBe("/panel/entrar");
    expect(onTheWay("/panel/entrar", "/panel/llaves?a=1")).toBe(
      "/panel/entrar?next=%2Fpanel%2Fllaves%3Fa%3D1",
    );
  });
});
