import type { ShownText } from "../surveys/core/index.ts";
import { formatNumber, parseDay, pluralForm } from "./formats.ts";
import { findText, type InterfaceTexts } from "./interface-texts.ts";
import type { TextParameters, Translator } from "./translator.ts";

/**
 * The translator of a browser: the same answers as `createTranslator`, which the tests compare,
 * from texts the server has looked up, without i18next.
 */
export function createBrowserTranslator(texts: InterfaceTexts): Translator {
  function shown(key: string, parameters: TextParameters = {}): ShownText {
    const found = findCounted(texts, key, parameters);
    if (found === undefined) return { text: key, language: "es" };
    const { text, language, spanish } = found;
    return {
      text: filled(text, parameters),
      language,
      ...(spanish === undefined ? {} : { spanish: filled(spanish, parameters) }),
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

/** A count chooses its plural form, which only Spanish has. */
function findCounted(
  texts: InterfaceTexts,
  key: string,
  { count }: TextParameters,
): ShownText | undefined {
  const plural = typeof count === "number" ? `${key}_${pluralForm("es", count)}` : key;
  return findText(texts, plural) ?? findText(texts, key);
}

function filled(text: string, parameters: TextParameters): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
