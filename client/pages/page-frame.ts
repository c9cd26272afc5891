import type { Translator } from "../../locales/translator.ts";
import type { Institution } from "../../surveys/core/index.ts";

/** The same page in another language. */
export interface LanguageLink {
  readonly language: string;
  readonly href: string;
}

/** What every page needs besides its own content. */
export interface PageFrame {
  readonly translator: Translator;
  readonly institution: Institution;
  readonly stylesheet: string;
  /** Empty where changing the language would lose what was answered. */
  readonly languageLinks: readonly LanguageLink[];
}

export function noticeHref(language: string): string {
  return `/${language}/aviso-de-privacidad`;
}
