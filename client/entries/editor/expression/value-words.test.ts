import { describe, expect, it } from "vitest";
import { createTranslator } from "../../../../locales/translator.ts";
import { findingWords } from "./value-words.ts";

const translator = createTranslator("es");

describe("a value in words", () => {
  it.each([
    [{ kind: "value", value: true }, "verdadero"],
    [{ kind: "value", value: false }, "falso"],
    [{ kind: "value", value: "" }, "vacío"],
    [{ kind: "value", value: NaN }, "no es un número"],
    [{ kind: "value", value: 2.5 }, "2.5"],
    [{ kind: "items", texts: ["", ""] }, "vacío"],
    [{ kind: "items", texts: ["a", "b"] }, "a, b"],
    [{ kind: "choices", names: [] }, "no queda ninguna opción"],
    [{ kind: "choices", names: ["1", "2", "3", "4", "5", "6", "7"] }, "1, 2, 3, 4, 5 y 2 más"],
  ] as const)("%j is %s", (finding, words) => {
    expect(findingWords(finding, translator)).toBe(words);
  });

  it("says why there is none", () => {
    const problem = { code: "expression.not_a_date", parameters: {} };
    expect(findingWords({ kind: "problem", problem }, translator)).toBe(
      "no se puede calcular. El valor no es una fecha.",
    );
  });
});
