import { createTranslator } from "../../../locales/translator.ts";
import type { TextPlace } from "./text-place.ts";

/** What a survey, or the interface among surveys, is called. */
export function titleOf({ definition }: Pick<TextPlace, "definition">): string {
  return definition?.title ?? createTranslator("es").t("panel.translations.interface");
}
