import { baseLanguage } from "../../../surveys/core/index.ts";
import type { Actor } from "../access.ts";

/** Translators work on the languages of their account, each with its variants; others on all. */
export function worksOn(actor: Actor, language: string): boolean {
  if (actor.kind === "token" || actor.role !== "translator") return true;
  return [language, baseLanguage(language)].some((tag) => actor.languages.includes(tag));
}
