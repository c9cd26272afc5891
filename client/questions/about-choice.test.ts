import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import { aboutChoice } from "./about-choice.ts";

const draft = { text: "Jaʼ", language: "tzh", spanish: "Agua" };

describe("a text that names a choice", () => {
  it("is in the language of the page and names a Spanish choice as it is", () => {
    const view = { translator: createTranslator("es") };
    const choice = { text: "Agua", language: "es" };
    expect(aboutChoice(view, "question.rank.now", { choice, place: 2 })).toEqual({
      text: "«Agua» está en el lugar 2.",
      language: "es",
    });
  });

  it("names the choice in Spanish wherever it is Spanish itself", () => {
    const view = { translator: createTranslator("tzh") };
    const about = aboutChoice(view, "question.rank.up", { choice: draft });
    expect(about).toMatchObject({ language: "tzh", spanish: "Subir: Agua" });
    expect(about.text).toContain("Jaʼ");
    expect(about.text).not.toContain("Agua");
  });
});
