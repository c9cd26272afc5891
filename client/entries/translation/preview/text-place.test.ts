import { describe, expect, it } from "vitest";
import { compileDefinition, placedItems, spanishTexts } from "../../../../surveys/core/index.ts";
import { aDefinition, aGroup, aQuestion } from "../../../../surveys/core/testing/builders.ts";
import { openDefinition, placeOfText } from "./text-place.ts";

const survey = aDefinition([
  aGroup("datos", [
    aQuestion("edad", "integer", {
      ...{ hint: "En años", requiredMessage: "Diga su edad.", constraintMessage: "De 0 a 120." },
    }),
    aQuestion("sexo", "select_one", { relevant: "${edad} > 17", choiceFilter: "name != '2'" }),
  ]),
]);

describe("where a text is met", () => {
  it("is its item, and for a message the refusal that says it", () => {
    expect(placeOfText(survey, "edad.hint")).toEqual({ item: "edad" });
    expect(placeOfText(survey, "edad.requiredMessage")?.problem).toBe("answer.required");
    expect(placeOfText(survey, "edad.constraintMessage")?.problem).toBe(
      "answer.constraint_not_met",
    );
  });

  it("is the first question of its list for a choice", () => {
    const choice = [...spanishTexts(survey).keys()].find((key) => key.startsWith("lists."));
    expect(placeOfText(survey, choice ?? "")).toEqual({ item: "sexo" });
  });

  it("is nowhere for the title and for what is gone", () => {
    expect(placeOfText(survey, "survey.title")).toBeUndefined();
    expect(placeOfText(survey, "otra.label")).toBeUndefined();
  });
});

describe("the survey of the preview", () => {
  it("hides no question and no choice, and still works", () => {
    const open = openDefinition(survey);
    expect(compileDefinition(open).ok).toBe(true);
    const written = JSON.stringify(placedItems(open));
    expect(written).not.toContain("relevant");
    expect(written).not.toContain("choiceFilter");
  });
});
