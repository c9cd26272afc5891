import type { ShownText } from "../surveys/core/index.ts";
import { pluralForm } from "./formats.ts";

type TextsByKey = Readonly<Record<string, string>>;

interface TranslatedTexts {
  readonly language: string;
  readonly approved: TextsByKey;
  readonly drafts: TextsByKey;
}

/**
 * Texts of the interface for a browser, by key, with their `{{placeholders}}`: Spanish alone, or
 * what the page's language has, with the Spanish beside it while it is a draft.
 */
export interface InterfaceTexts extends TranslatedTexts {
  readonly spanish: TextsByKey;
  /** For a variant: what it takes over from its language. */
  readonly base?: TranslatedTexts;
}

/** A text as `InterfaceTexts` has it; undefined when no language has the key. */
export function findText(
  texts: InterfaceTexts,
  key: string,
  count?: string | number,
): ShownText | undefined {
  const isCounted = typeof count === "number";
  // A count chooses a plural form, which only Spanish has.
  const inForm = (some: TextsByKey, form: string) =>
    (isCounted ? some[`${key}_${form}`] : undefined) ?? some[key];
  const spanish = inForm(texts.spanish, isCounted ? pluralForm("es", count) : "");
  for (const part of [texts, texts.base]) {
    const approved = part && inForm(part.approved, "other");
    const text = approved ?? (part && inForm(part.drafts, "other"));
    if (part === undefined || text === undefined) continue;
    const { language } = part;
    return approved === undefined && spanish !== undefined
      ? { text, language, spanish }
      : { text, language };
  }
  return spanish === undefined ? undefined : { text: spanish, language: "es" };
}
