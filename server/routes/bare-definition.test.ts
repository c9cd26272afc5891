import { describe, expect, it } from "vitest";
import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import {
  ALL_ABILITIES,
  COMMON_ABILITIES,
  compileDefinition,
  compilePrepared,
  type CompiledDefinition,
  createRandom,
  answerAtRandom,
  needsAll,
  noonContext,
  prepare,
  screensOf,
  validate,
} from "../../surveys/core/index.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import { ALL_TYPES } from "../testing/all-types-definition.ts";
import { bareDefinition } from "./bare-definition.ts";

const CONTEXT = noonContext("2026-11-20", "a-seed", -360);
const shipped = shippedDefinitions(catalogueLists);
const definitions = [ALL_TYPES, ...(shipped.ok ? shipped.value : [])];

function compiledOf(definition: (typeof definitions)[number]): CompiledDefinition {
  const compiled = compileDefinition(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}

/** What a browser makes of what it is sent. */
function asInBrowser(compiled: CompiledDefinition): CompiledDefinition {
  const sent = JSON.stringify([bareDefinition(compiled.definition), prepare(compiled)]);
  const [definition, preparation] = asSent(JSON.parse(sent));
  const abilities = needsAll(compiled) ? ALL_ABILITIES : COMMON_ABILITIES;
  return compilePrepared(definition, preparation, abilities);
}

/** Written as this pair just before. */
function asSent(value: unknown): [CompiledDefinition["definition"], ReturnType<typeof prepare>] {
  return value as [CompiledDefinition["definition"], ReturnType<typeof prepare>];
}

it("is tried with the surveys that ship and with every type", () => {
  expect(definitions.map(({ slug }) => slug)).toEqual([
    ALL_TYPES.slug,
    "percepcion",
    "servidores-publicos",
  ]);
});

describe.each(definitions.map((definition) => [definition.slug, compiledOf(definition)] as const))(
  "%s in a browser",
  (slug, compiled) => {
    const living = asInBrowser(compiled);

    it("judges answers as the server does", () => {
      const seeds = Array.from({ length: 40 }, (_, number) => `${slug} ${String(number)}`);
      const wholes = seeds.map((seed) => answerAtRandom(compiled, CONTEXT, seed));
      const halves = wholes.map((answers, number) => {
        const random = createRandom(String(number));
        return Object.fromEntries(Object.entries(answers).filter(() => random.chance(0.5)));
      });
      const judged = [...wholes, ...halves].map((answers) => validate(living, answers, CONTEXT));
      expect(judged).toEqual(
        [...wholes, ...halves].map((answers) => validate(compiled, answers, CONTEXT)),
      );
      expect(new Set(judged.map(({ ok }) => ok)).size).toBe(2);
    });

    it("asks the same questions on the same screens", () => {
      const names = (form: CompiledDefinition) =>
        screensOf(form).map(({ items, section }) => [section?.name, items.map(({ name }) => name)]);
      expect(names(living)).toEqual(names(compiled));
    });

    it("holds nothing that only analysts read, and no expression as written", () => {
      const text = JSON.stringify(bareDefinition(compiled.definition).items);
      expect(text).not.toMatch(/"(pea|facet|publish|notes|relevant|constraint|calculation)":/);
    });
  },
);
