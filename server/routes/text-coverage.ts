import type { Definition, LanguagePack } from "../../surveys/core/index.ts";
import { surveyCoverage } from "../services/measure-coverage.ts";

/** How many of a survey's texts a pack has, and how many of them a speaker approved; no names of places. */
export function textCoverage(definition: Definition, pack: LanguagePack | undefined) {
  const { total, missing, approved } = surveyCoverage(definition, pack).texts;
  return { total, translated: total - missing, approved };
}
