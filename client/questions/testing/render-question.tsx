import { renderToString } from "preact-render-to-string";
import { createTranslator } from "../../../locales/translator.ts";
import type { Choice, Definition, Question } from "../../../surveys/core/index.ts";
import { PageTranslator } from "../../pages/shown-text.tsx";
import { Enhanced } from "../enhancement.ts";
import type { PlacedQuestion } from "../placed-questions.ts";
import type { QuestionView } from "../question-view.ts";
import { questionPage } from "../registry.ts";
import "../every-part.ts";

const TOWNS: readonly Choice[] = Array.from({ length: 20 }, (_, index) => ({
  name: `m${String(index)}`,
  label: `Municipio ${String(index)}`,
}));
export const CAUSES: readonly Choice[] = [
  { name: "1", label: "Agua" },
  { name: "2", label: "Caminos" },
  { name: "3", label: "Salud" },
];
const LISTS = { causes: CAUSES, towns: TOWNS };

/** A survey with one question, `q`. */
export function definitionOf(
  question: Partial<Question>,
  lists: Definition["lists"] = {},
): Definition {
  return {
    slug: "una",
    version: 1,
    title: "Una",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    lists: { ...LISTS, ...lists },
    items: [{ kind: "question", type: "text", name: "q", label: "¿Qué?", ...question }],
  };
}

export function placed(question: Partial<Question>): PlacedQuestion {
  const [item] = definitionOf(question).items;
  if (item?.kind !== "question") throw new Error("no question");
  return { question: item, path: "q" };
}

/** The question as the server shows it, or as a living page does. */
export function renderQuestion(
  question: Partial<Question>,
  view: QuestionView,
  isEnhanced = false,
): string {
  const shown = { ...placed(question), view };
  const { Component } = questionPage(shown.question.type);
  return renderToString(
    <PageTranslator.Provider value={createTranslator("es")}>
      <Enhanced.Provider value={isEnhanced}>
        <Component {...shown} />
      </Enhanced.Provider>
    </PageTranslator.Provider>,
  );
}
