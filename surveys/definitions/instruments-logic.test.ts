import { describe, expect, it } from "vitest";
import type { AnswerContext, Answers, CompiledDefinition } from "../core/index.ts";
import { compileDefinition, screensOf, validate } from "../core/index.ts";
import { answerAtRandom } from "../core/scenario.ts";
import { shippedDefinitions } from "./shipped-definitions.ts";
import { testingCatalogues } from "./testing/catalogues.ts";

const CONTEXT: AnswerContext = {
  today: "2026-11-20",
  now: "2026-11-20T10:00:00.000-06:00",
  offsetMinutes: -360,
  seed: "a seed",
};

function compiled(slug: string): CompiledDefinition {
  const shipped = shippedDefinitions(testingCatalogues);
  const definition = shipped.ok ? shipped.value.find((one) => one.slug === slug) : undefined;
  if (definition === undefined) throw new Error(`no survey ${slug}`);
  const result = compileDefinition(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const percepcion = compiled("percepcion");
const servidores = compiled("servidores-publicos");

/** The kept answers without the required ones given by default, or the questions at fault. */
function outcome(answers: Answers): unknown {
  const result = validate(percepcion, { contacto_12m: "2", ...answers }, CONTEXT);
  return result.ok ? result.value : result.problems.map((problem) => problem.question);
}

describe.each([percepcion, servidores])("$definition.slug", (survey) => {
  const screens = screensOf(survey);
  const seeds = Array.from({ length: 200 }, (_, index) => `seed ${index}`);

  it("is answered at random to a valid end for 200 seeds", () => {
    for (const seed of seeds) {
      const answers = answerAtRandom(survey, { ...CONTEXT, seed }, seed);
      expect(Object.keys(answers).length, seed).toBeGreaterThan(3);
      expect(validate(survey, answers, { ...CONTEXT, seed })).toEqual({ ok: true, value: answers });
    }
  });

  it("asks every question of some of 200 random respondents", () => {
    const answered = new Set(
      seeds.flatMap((seed) => Object.keys(answerAtRandom(survey, { ...CONTEXT, seed }, seed))),
    );
    const asked = survey.questions.filter((question) => question.type !== "note");
    expect(asked.map((question) => question.name).filter((name) => !answered.has(name))).toEqual(
      [],
    );
  });

  it("shows a section on few screens, the profile last", () => {
    expect(screens.at(-1)?.section?.name).toBe("perfil");
    expect(Math.max(...screens.map((screen) => screen.part))).toBeLessThanOrEqual(5);
  });
});

describe("percepcion", () => {
  it("asks about offices only whoever went to one", () => {
    expect(outcome({ oficina: "agua", solicitud_12m: "1" })).toEqual({ contacto_12m: "2" });
  });

  it("asks why there was no complaint only whoever was asked for something and made none", () => {
    const asked = { contacto_12m: "1", solicitud_12m: "1", que_pidieron: ["dinero"] };
    const silent = { ...asked, puso_queja: "2", razon_no_queja: ["miedo"] };
    expect(outcome(silent)).toEqual(silent);
    expect(outcome({ ...silent, puso_queja: "1" })).toEqual({ ...asked, puso_queja: "1" });
    expect(outcome(asked)).toEqual(["puso_queja"]);
  });

  it.each([
    ["of the region", { region: "5", municipio: "07078" }],
    ["of any region when the region is not known", { region: "98", municipio: "07101" }],
    ["or a refusal", { region: "5", municipio: "99" }],
  ])("takes a municipality %s", (_, answers) => {
    expect(outcome(answers)).toEqual({ contacto_12m: "2", ...answers });
  });

  it("refuses a municipality of another region", () => {
    expect(outcome({ region: "5", municipio: "07101" })).toEqual(["municipio"]);
  });

  it.each(["97", "99"])("asks no municipality after region %s", (region) => {
    expect(outcome({ region, municipio: "07101" })).toEqual({ contacto_12m: "2", region });
  });

  it.each([
    ["four problems", { problemas: ["agua", "salud", "caminos", "trabajo"] }],
    ["a problem beside not knowing", { problemas: ["agua", "no_sabe"] }],
    ["an effect beside none", { efectos_hogar: ["nada", "miedo"] }],
    ["damage beyond the scale", { dano_municipio: 11 }],
    ["a text of 1,001 letters", { propuesta: "a".repeat(1001) }],
  ])("refuses %s", (_, answers) => {
    expect(outcome(answers)).toEqual(Object.keys(answers));
  });

  it("takes a refusal of a number", () => {
    const answers = { dano_municipio: { refused: true } } as const;
    expect(outcome(answers)).toEqual({ contacto_12m: "2", ...answers });
  });
});

describe("servidores-publicos", () => {
  it("asks for details only whoever had a course, pressure or purchases", () => {
    const gates = { curso_12m: "2", presion_12m: "2", hace_compras: "2" };
    const details = { horas_curso: 3, quien_presiono: ["jefe"], riesgo_compras: ["pago"] };
    expect(validate(servidores, { ...gates, ...details }, CONTEXT)).toEqual({
      ok: true,
      value: gates,
    });
  });
});
