import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { createTranslator } from "../../../locales/translator.ts";
import { differenceOf, patchItem, patchSettings, removeItem } from "../../../surveys/core/index.ts";
import { aDefinition, aQuestion } from "../../../surveys/core/testing/builders.ts";
import { ChangeWords } from "./change-words.tsx";

const base = aDefinition([aQuestion("a"), aQuestion("b")]);

function said(after: typeof base): string {
  const translator = createTranslator("es");
  return differenceOf(base, after)
    .map((change) => render(<ChangeWords change={change} translator={translator} />))
    .map((html) => html.replace(/<[^>]+>/g, "").trim())
    .join("\n");
}

describe("a change in words", () => {
  it.each([
    [patchItem(base, "a", { label: "<b>A</b>" }), "a Texto: a ahora: &lt;b>A&lt;/b>"],
    [patchItem(base, "a", { required: true }), "a Obligatoria: vacío ahora: sí"],
    [patchItem(base, "a", { media: { audio: "a.mp3" } }), "a Archivo de audio: vacío ahora: a.mp3"],
    [
      patchItem(base, "a", { extra: { "bind::x": "1" } }),
      "a Columnas adicionales · bind::x: vacío ahora: 1",
    ],
    [removeItem(base, "b"), "b se quitó «b»"],
    [patchSettings(base, { title: "Otro" }), "encuesta Título: Test ahora: Otro"],
  ])("%#", (after, words) => {
    expect(said(after)).toBe(words);
  });
});
