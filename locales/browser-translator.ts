import type { ShownText } from "../surveys/core/index.ts";
import { fillText } from "./fill-text.ts";
import { formatNumber, parseDay } from "./formats.ts";
import { findText, type InterfaceTexts } from "./interface-texts.ts";
import type { TextParameters, Translator } from "./translator.ts";

/**
 * The translator of a browser: the same answers as `createTranslator`, which the tests compare,
 * from texts the server has looked up, without i18next.
 */
export function createBrowserTranslator(texts: InterfaceTexts): Translator {
  function shown(key: string, parameters: TextParameters = {}): ShownText {
    const found = findText(texts, key, parameters["count"]);
    if (found === undefined) return { text: key, language: "es" };
    const { text, language, spanish } = found;
    return {
      text: fillText(text, parameters),
      language,
      ...(spanish === undefined ? {} : { spanish: fillText(spanish, parameters) }),
    };
  }
  const t = (key: string, parameters?: TextParameters) => shown(key, parameters).text;
  return {
    language: texts.language,
    has: (key) =>
      findText(texts, key) !== undefined || findText(texts, `${key}_other`) !== undefined,
    t,
    shown,
    number: formatNumber,
    date: (isoDay) => {
      const day = parseDay(isoDay);
      if (day === undefined) return isoDay;
      return t("date.long", { ...day, month: t(`date.month.${String(day.month)}`) });
    },
  };
}
