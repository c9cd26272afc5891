import { expect, it } from "vitest";
import { createTranslator } from "../../../locales/translator.ts";
import { PageTranslator } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { renderPanelPage } from "./render-panel-page.tsx";

const within = { text: "panel.channels.row", with: { number: 2 } };

function summaryOf(problems: FieldProblems): readonly string[] {
  const html = renderPanelPage(
    <PageTranslator.Provider value={createTranslator("es")}>
      <ProblemSummary problems={problems} />
      <TextField name="email" label="panel.sign_in.email" problems={problems} />
      <TextField name="nombre_1" label="panel.channels.nombre" {...{ within, problems }} />
    </PageTranslator.Provider>,
  );
  const lines = html.match(/<a href="#.*?<\/a>/g) ?? [];
  return lines.map((line) => line.replaceAll(/<[^>]*>/g, ""));
}

it("each line says the label of its field, then what is wrong with it", () => {
  expect(
    summaryOf([
      { field: "email", code: "form.required" },
      { field: "nombre_1", code: "form.required" },
    ]),
  ).toEqual([
    "Correo electrónico: Escriba este dato.",
    "Canal 2, Nombre del canal: Escriba este dato.",
  ]);
});

it("a field with several problems is told once, with the first", () => {
  expect(
    summaryOf([
      { field: "email", code: "form.required" },
      { field: "email", code: "form.not_an_email" },
    ]),
  ).toEqual(["Correo electrónico: Escriba este dato."]);
});

it("what concerns no field of the page is told by itself", () => {
  expect(summaryOf([{ field: "contenido", code: "form.required" }])).toEqual([
    "Escriba este dato.",
  ]);
});
