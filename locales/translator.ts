import { createInstance } from "i18next";
import type { ShownText } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { formatNumber, parseDay, pluralForm } from "./formats.ts";
import { offeredLanguage } from "./languages.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzhStatus from "./tzh.status.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };
import tzoStatus from "./tzo.status.json" with { type: "json" };

export type TextParameters = Readonly<Record<string, string | number>>;

/** Every interface text of one language. Texts without a translation are in Spanish. */
export interface Translator {
  readonly language: string;
  readonly has: (key: string) => boolean;
  readonly t: (key: string, parameters?: TextParameters) => string;
  /** The same text with the language it is really in and, beside a draft, the Spanish. */
  readonly shown: (key: string, parameters?: TextParameters) => ShownText;
  readonly number: (value: number) => string;
  /** A day written YYYY-MM-DD in words; any other text as it is. */
  readonly date: (isoDay: string) => string;
}

type States = Readonly<Record<string, { readonly state: string } | undefined>>;
const STATES: Readonly<Record<string, States>> = { tzh: tzhStatus, tzo: tzoStatus };

const texts = createInstance();
void texts.init({
  resources: { es: { translation: es }, tzh: { translation: tzh }, tzo: { translation: tzo } },
  lng: "es",
  fallbackLng: "es",
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  interpolation: { escapeValue: false },
});

interface PluralRule {
  readonly select: (count: number) => string;
  readonly resolvedOptions: () => { readonly pluralCategories: readonly string[] };
}

/** Safe: the resolver of i18next 27, which it declares as any; translator.test.ts sees it obeyed. */
function pluralResolver() {
  return texts.services.pluralResolver as { getRule: (language: string) => PluralRule };
}

// i18next would ask Intl, which answers for tzh and tzo with the rules of the machine's locale.
pluralResolver().getRule = (language) => ({
  select: (count) => pluralForm(language, count),
  resolvedOptions: () => ({ pluralCategories: ["one", "other"] }),
});

function lookUp(language: string, key: string, parameters: TextParameters) {
  const { count } = parameters;
  return texts.t(key, {
    lng: language,
    returnDetails: true,
    replace: { ...parameters },
    ...(typeof count === "number" ? { count } : {}),
  });
}

function shownText(language: string, key: string, parameters: TextParameters): ShownText {
  const { res: text, usedLng: used, exactUsedKey } = lookUp(language, key, parameters);
  if (used === "es" || language === "es") return { text, language: "es" };
  if (STATES[used]?.[exactUsedKey]?.state === "approved") return { text, language: used };
  return { text, language: used, spanish: lookUp("es", key, parameters).res };
}

function longDate(language: string, isoDay: string): string {
  const parts = parseDay(isoDay);
  if (parts === undefined) return isoDay;
  const month = lookUp(language, `date.month.${String(parts.month)}`, {}).res;
  return lookUp(language, "date.long", { ...parts, month }).res;
}

function translatorOf(language: string): Translator {
  const fixed = new Map<string, ShownText>();
  function shown(key: string, parameters?: TextParameters): ShownText {
    if (parameters !== undefined) return shownText(language, key, parameters);
    const known = fixed.get(key);
    if (known !== undefined) return known;
    const text = shownText(language, key, {});
    fixed.set(key, text);
    return text;
  }
  return {
    language,
    has: (key) => texts.exists(key) || texts.exists(`${key}_other`),
    t: (key, parameters) => shown(key, parameters).text,
    shown,
    number: formatNumber,
    date: (isoDay) => longDate(language, isoDay),
  };
}

const translators = new Map<string, Translator>();

/** The translator of a language tag; of Spanish for a language that is not offered. */
export function createTranslator(language: string): Translator {
  const { code } = offeredLanguage(language) ?? { code: "es" };
  const known = translators.get(code);
  if (known !== undefined) return known;
  const translator = translatorOf(code);
  translators.set(code, translator);
  return translator;
}
