import { describe, expect, it } from "vitest";
import { createTranslator } from "../../../../locales/translator.ts";
import { ALL_ABILITIES, expressionChecker } from "../../../../surveys/core/index.ts";
import { aDefinition, aQuestion, aRepeat } from "../../../../surveys/core/testing/builders.ts";
import { describedWords, keyPart } from "./described-words.ts";
import { correct, explainProblem, placeOf } from "./explain-problem.ts";
import { vocabularyOf } from "./vocabulary.ts";

const translator = createTranslator("es");
const definition = aDefinition([
  aQuestion("edad", "integer"),
  aQuestion("color", "select_one", { list: "colours" }),
  aRepeat("hijos", [aQuestion("nombre")]),
]);
const vocabulary = vocabularyOf(definition);
const check = expressionChecker(definition);

function explain(source: string) {
  return check({ source }).map((problem) =>
    explainProblem(problem, { source, vocabulary, translator }),
  );
}

describe("every function of the engine", () => {
  it("has a form and a sentence of its own", () => {
    const without = [...ALL_ABILITIES.functions.keys()].filter(
      (name) =>
        !translator.has(`panel.expression.form.${keyPart(name)}`) ||
        !translator.has(`panel.expression.function.${keyPart(name)}`),
    );
    expect(without).toEqual([]);
  });

  it("is written by a form that begins with its name", () => {
    const strange = describedWords(translator).filter(({ form, name }) => !form.startsWith(name));
    expect(strange).toEqual([]);
  });
});

describe("a fault explained", () => {
  it("names what may have been meant, and can be mended with it", () => {
    const source = "${edda} > 18";
    const [{ correction } = {}] = explain(source);
    expect(correction?.name).toBe("${edad}");
    expect(correction && correct(source, correction)).toBe("${edad} > 18");
  });

  it("mends functions, lists and bare names too", () => {
    const mended = (source: string) => {
      const [{ correction } = {}] = explain(source);
      return correction && correct(source, correction);
    };
    expect(mended("selectd(${color}, 'red')")).toBe("selected(${color}, 'red')");
    expect(mended("count(instance('colour')/root/item)")).toBe(
      "count(instance('colours')/root/item)",
    );
    expect(mended("1 + edda")).toBe("1 + edad");
  });

  it("offers nothing where no name is near", () => {
    expect(explain("${ocupacion} = 1")[0]).not.toHaveProperty("correction");
  });

  it("says in words what is expected", () => {
    expect(explain("${hijos} > 1")[0]?.message).toContain("un número");
    expect(explain("count(1)")[0]?.message).toContain("una pregunta o una repetición");
  });

  it("shows how a function is written that is called wrongly", () => {
    expect(explain("selected(${color})")[0]?.form).toBe("selected(pregunta, 'opción')");
  });
});

describe("the place of a fault", () => {
  it.each([
    ["${edda} > 18", 0, { before: "", at: "${edda}", after: " > 18" }],
    ["1 + fact(2)", 4, { before: "1 + ", at: "fact", after: "(2)" }],
    ["1 +", 3, { before: "1 +", at: "", after: "" }],
    ["1 & 2", 2, { before: "1 ", at: "&", after: " 2" }],
    ["'abc", 0, { before: "", at: "'abc", after: "" }],
  ])("in %j at %i is marked", (source, offset, place) => {
    expect(placeOf(source, offset)).toEqual(place);
  });

  it("is shown with only a little around it", () => {
    const { before, after } = placeOf(`${"a ".repeat(50)}&${" b".repeat(50)}`, 100);
    expect([before.length, after.length]).toEqual([25, 25]);
  });
});
