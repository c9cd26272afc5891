import { createInstance } from "i18next";
import { baseLanguage, isVariant, type PackText, type ShownText } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { fillText } from "./fill-text.ts";
import { formatNumber, parseDay, pluralForm } from "./formats.ts";
import type { InterfaceOverlay } from "./interface-overlay.ts";
import { offeredLanguage } from "./languages.ts";
import { TRANSLATIONS, translationOf } from "./translations.ts";

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

const translations = [...TRANSLATIONS].map(
  ([language, { texts: translation }]) => [language, { translation }] as const,
);
const texts = createInstance();
void texts.init({
  resources: { es: { translation: es }, ...Object.fromEntries(translations) },
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

/** Where a translator looks: edited texts first, then the files. */
interface Source {
  readonly language: string;
  readonly overlay: InterfaceOverlay | undefined;
}

function shownText(source: Source, key: string, parameters: TextParameters): ShownText {
  const edited = editedText(source, key, parameters);
  if (edited !== undefined) return edited;
  const base = baseLanguage(source.language);
  const { res: text, usedLng: used, exactUsedKey } = lookUp(base, key, parameters);
  if (used === "es" || base === "es") return { text, language: "es" };
  const state = translationOf(used).states[exactUsedKey]?.state;
  return besideSpanish({ text, language: used }, state, () => lookUp("es", key, parameters).res);
}

function editedText({ overlay }: Source, key: string, parameters: TextParameters) {
  const entry = overlay === undefined ? undefined : editedEntry(overlay, key, parameters);
  if (overlay === undefined || entry === undefined) return undefined;
  const language = entry.language ?? overlay.pack.language;
  const shown = { text: fillText(entry.text, parameters), language };
  return besideSpanish(shown, entry.state, () => lookUp("es", key, parameters).res);
}

/** One form serves every count: only Spanish has more. */
function editedEntry(
  { pack: { texts } }: InterfaceOverlay,
  key: string,
  { count }: TextParameters,
): PackText | undefined {
  return (typeof count === "number" ? texts[`${key}_other`] : undefined) ?? texts[key];
}

function besideSpanish(
  shown: ShownText,
  state: string | undefined,
  spanish: () => string,
): ShownText {
  return state === "approved" ? shown : { ...shown, spanish: spanish() };
}

function longDate(t: Translator["t"], isoDay: string): string {
  const parts = parseDay(isoDay);
  if (parts === undefined) return isoDay;
  return t("date.long", { ...parts, month: t(`date.month.${String(parts.month)}`) });
}

function translatorOf(source: Source): Translator {
  const fixed = new Map<string, ShownText>();
  function shown(key: string, parameters?: TextParameters): ShownText {
    if (parameters !== undefined) return shownText(source, key, parameters);
    const known = fixed.get(key);
    if (known !== undefined) return known;
    const text = shownText(source, key, {});
    fixed.set(key, text);
    return text;
  }
  const t = (key: string, parameters?: TextParameters) => shown(key, parameters).text;
  return {
    language: source.language,
    has: (key) => texts.exists(key) || texts.exists(`${key}_other`),
    t,
    shown,
    number: formatNumber,
    date: (isoDay) => longDate(t, isoDay),
  };
}

const translators = new Map<string, Translator>();
const MOST_TRANSLATORS = 50;

/**
 * The translator of a language or variant; of Spanish for a language that is not offered.
 * @param overlay texts that stand before those of the files
 */
export function createTranslator(language: string, overlay?: InterfaceOverlay): Translator {
  const { code } = offeredLanguage(language) ?? { code: "es" };
  const tag = isVariant(language) && code !== "es" ? language : code;
  const key = `${tag} ${overlay?.sha256 ?? ""}`;
  const known = translators.get(key);
  if (known !== undefined) return known;
  const translator = translatorOf({ language: tag, overlay });
  if (translators.size >= MOST_TRANSLATORS) translators.clear();
  translators.set(key, translator);
  return translator;
}
