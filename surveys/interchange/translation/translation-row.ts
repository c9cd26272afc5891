// What travels to translators outside and back: the texts of one survey, or of the interface, in one
// language. Recordings do not travel, nor who wrote what: an import makes drafts.

import type { UnitState } from "../../core/index.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";

export interface TranslationRow {
  readonly key: string;
  /** Title of the section, or area of the interface; "" for none. */
  readonly section: string;
  /** What the text translates: an import takes the text only beside the same Spanish. */
  readonly spanish: string;
  /** "" while it is missing. */
  readonly text: string;
  /** How far the text had come when the file was written; told, never taken over. */
  readonly state: UnitState;
  /** For translators, or by them; "" for none. */
  readonly note: string;
}

export interface TranslationFile {
  /** Slug of the survey, or `@interfaz`; "" in a file that does not say it. */
  readonly survey: string;
  /** Language or variant of the texts; "" in a file that does not say it. */
  readonly language: string;
  readonly rows: readonly TranslationRow[];
}

export interface ReadTranslations extends TranslationFile {
  /** What to look at in a file that could be read. */
  readonly remarks: readonly TextsFileProblem[];
}
