// The surveys that ship, with their language packs.

import type { Definition, LanguagePack } from "../../../core/index.ts";
import { shippedDefinitions } from "../../../definitions/shipped-definitions.ts";
import { shippedPacks } from "../../../definitions/shipped-packs.ts";
import { testingCatalogues } from "../../../definitions/testing/catalogues.ts";

interface Shipped {
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

/** Every shipped survey. */
export function shippedSurveys(): readonly Shipped[] {
  const definitions = shippedDefinitions(testingCatalogues);
  if (!definitions.ok) throw new Error(JSON.stringify(definitions.problems));
  const packs = shippedPacks(definitions.value);
  if (!packs.ok) throw new Error(JSON.stringify(packs.problems));
  return definitions.value.map((definition) => ({
    definition,
    packs: packs.value.filter(({ survey }) => survey === definition.slug),
  }));
}
