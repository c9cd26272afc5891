import type { ShownText } from "../surveys/core/index.ts";

type TextsByKey = Readonly<Record<string, string>>;

/**
 * Texts of the interface for a browser, by key, with their `{{placeholders}}`: Spanish alone, or
 * what the page's language has, with the Spanish beside it while it is a draft.
 */
export interface InterfaceTexts {
  readonly language: string;
  readonly spanish: TextsByKey;
  /** In the page's language. */
  readonly approved: TextsByKey;
  readonly drafts: TextsByKey;
}

/** A text as `InterfaceTexts` has it; undefined when neither language has the key. */
export function findText(texts: InterfaceTexts, key: string): ShownText | undefined {
  const { approved, drafts, language } = texts;
  const spanish = texts.spanish[key];
  const text = approved[key] ?? drafts[key];
  if (text === undefined)
    return spanish === undefined ? undefined : { text: spanish, language: "es" };
  return approved[key] === undefined && spanish !== undefined
    ? { text, language, spanish }
    : { text, language };
}
