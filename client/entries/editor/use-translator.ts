import { useContext } from "preact/hooks";
import type { Translator } from "../../../locales/translator.ts";
import { PageTranslator } from "../../pages/shown-text.tsx";

/** The translator of the page, which `PageTranslator` provides. */
export function useTranslator(): Translator {
  const translator = useContext(PageTranslator);
  if (translator === undefined) throw new Error("the editor stands outside a PageTranslator");
  return translator;
}
