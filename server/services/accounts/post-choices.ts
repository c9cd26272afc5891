import { listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import { LANGUAGES } from "../../../locales/languages.ts";
import type { Deps } from "../../deps.ts";
import type { Post } from "./invite-person.ts";

export interface PostChoice {
  readonly value: string;
  readonly label: string;
}
export interface PostChoices {
  readonly languages: readonly PostChoice[];
  readonly regions: readonly PostChoice[];
}

/** The languages that somebody can translate into and the regions that somebody can work in. */
export async function readPostChoices({ db }: Deps): Promise<PostChoices> {
  const regions = await listCatalogueEntries(db, "regions");
  return {
    languages: LANGUAGES.filter(({ code }) => code !== "es").map(({ code, spanishName }) => ({
      value: code,
      label: spanishName,
    })),
    regions: regions
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((a, b) => Number(a.value) - Number(b.value)),
  };
}

/** Only what can be chosen counts, whatever was posted. */
export function chosenPost(choices: PostChoices, { role, languages, regions }: Post): Post {
  const known = (offered: readonly PostChoice[], given: readonly string[]) =>
    offered.map(({ value }) => value).filter((value) => given.includes(value));
  return {
    role,
    languages: known(choices.languages, languages),
    regions: known(choices.regions, regions),
  };
}
