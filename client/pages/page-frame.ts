import type { Translator } from "../../locales/translator.ts";
import type { Institution } from "../../surveys/core/index.ts";
import type { VoicePieces } from "./voice-manifest.ts";

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
  /** The second one of pages full of numbers. */
  readonly dataStylesheet?: string;
  /** The page in each language it has, its own included. */
  readonly languageLinks: readonly LanguageLink[];
  /** Id of the form that carries what was said so far: choosing a language then posts it. */
  readonly languageForm?: string;
  /** Module script of the page, and the data it starts from. */
  readonly script?: string;
  readonly data?: string;
  /** Of a survey that somebody has spoken. */
  readonly voice?: VoicePieces;
  /** The privacy notice of the page's survey, where that has its own. */
  readonly noticeHref?: string;
  /** Where "leave quickly" leads; absent on pages that are not for respondents. */
  readonly exitHref?: string;
}

/** The institution's notice, or the one of a survey that has its own. */
export function noticeHref(language: string, survey?: string): string {
  const path = `/${language}/aviso-de-privacidad`;
  return survey === undefined ? path : `${path}?encuesta=${survey}`;
}

/** The landing page; Spanish has the shortest address. */
export function homeHref(language: string): string {
  return language === "es" ? "/" : `/${language}`;
}
