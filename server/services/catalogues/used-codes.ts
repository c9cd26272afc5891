import { type Definition, type Question, questionsOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { listSurveys } from "../find-survey.ts";
import type { CatalogueName } from "./catalogue-kinds.ts";

/** Slugs of the published surveys that name a code of a catalogue, by code. */
export async function usedCodes(
  deps: Deps,
  catalogue: CatalogueName,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const used = new Map<string, string[]>();
  for (const { compiled } of await listSurveys(deps)) {
    for (const code of new Set(codesIn(compiled.definition, catalogue))) {
      used.set(code, [...(used.get(code) ?? []), compiled.definition.slug]);
    }
  }
  return used;
}

function codesIn(definition: Definition, catalogue: CatalogueName): readonly string[] {
  if (catalogue === "pea") return questionsOf(definition).flatMap(peaCodes);
  const choices = Object.values(definition.lists).flat();
  if (catalogue === "municipalities") {
    return choices.map(({ name }) => name).filter((name) => /^\d{5}$/.test(name));
  }
  return [
    ...regionChoices(definition),
    ...choices.flatMap(({ attributes }) => attributes?.["region"] ?? []),
  ];
}

/** Other lists use the same short codes for other things. */
function regionChoices({ items, lists, regionQuestion }: Definition): readonly string[] {
  const question = questionsOf({ items }).find(
    (item) => item.name === regionQuestion && item.list !== undefined,
  );
  return (lists[question?.list ?? ""] ?? []).map(({ name }) => name);
}

function peaCodes({ pea }: Question): readonly string[] {
  return [
    ...(pea?.axes ?? []).map((code) => `axis.${code}`),
    ...(pea?.objectives ?? []).map((code) => `objective.${code}`),
    ...(pea?.priorities ?? []).map((code) => `priority.${code}`),
  ];
}
