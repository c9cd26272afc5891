import {
  digestOf,
  type LanguagePack,
  type PackText,
  sha256Hex,
  spanishTexts,
} from "../../surveys/core/index.ts";
import { ALL_TYPES } from "./all-types-definition.ts";

const SPANISH = spanishTexts(ALL_TYPES);

/** A pack of the survey of all types in Tseltal; each text's words and what matters of it are given. */
export function aPack(texts: Readonly<Record<string, Partial<PackText>>>): LanguagePack {
  const entries = Object.entries(texts).map(([key, given]): [string, PackText] => {
    const sourceHash = sha256Hex(SPANISH.get(key) ?? "");
    return [key, { text: key, state: "draft_machine", origin: "program", sourceHash, ...given }];
  });
  return { survey: ALL_TYPES.slug, language: "tzh", texts: Object.fromEntries(entries) };
}

/** The hash by which responses name a pack. */
export function hashOf(pack: LanguagePack): string {
  return digestOf(pack);
}
