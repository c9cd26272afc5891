import type { Context } from "hono";
import type { TextsOf } from "../../services/translation/text-place.ts";

/** Where translators work. */
export const TRANSLATIONS = "/panel/traducciones";
/** The workbench of one survey, or of the interface, in one language. */
export const WORKBENCH = `${TRANSLATIONS}/:survey/:language`;

export function textsOf(c: Context): TextsOf {
  return { survey: c.req.param("survey") ?? "", language: c.req.param("language") ?? "" };
}

export function workbenchHref({ survey, language }: TextsOf): string {
  return `${TRANSLATIONS}/${survey}/${language}`;
}
