import type { InterfaceTexts } from "../../locales/interface-texts.ts";
import type { PackedTexts } from "./packed-texts.ts";
import type { Definition, Preparation, TextsToShow } from "../../surveys/core/index.ts";

/**
 * All a browser needs to take a survey over in one language: one immutable document per version,
 * language, pack and round. It holds nothing of anybody's answers.
 */
export interface SurveyData {
  /** Without what only analysts read, and without the expressions that `preparation` holds parsed. */
  readonly definition: Definition;
  readonly preparation: Preparation;
  /** Null where the survey has no texts in this language. */
  readonly pack: { readonly sha256: string; readonly texts: TextsToShow } | null;
  readonly round: string;
  readonly timeZone: string;
  /** Interface texts in the language of the page. */
  readonly texts: InterfaceTexts;
  /** Where its forms post to. */
  readonly action: string;
}

/** The same as it travels. */
export interface SentSurveyData extends Omit<SurveyData, "pack"> {
  readonly pack: ({ readonly sha256: string } & PackedTexts) | null;
}

/** Areas of the interface that a living page says. */
export const LIVE_TEXTS = [
  "answer.",
  "check.",
  "date.",
  "document.neutral_title",
  "document.product",
  "draft.",
  "journey.",
  "offline.",
  "problem.answer.",
  "problem.body.answered_on_outside_round",
  "problem.response.conflict",
  "problem.response.invalid",
  "problem.round.",
  "problem.storage.",
  "problem.typed.",
  "problem.unknown",
  "question.",
  "receipt.",
] as const;

/** Those among them that only rare surveys say. */
export const RARE_TEXTS = [
  "problem.answer.not_a_date",
  "problem.answer.not_a_point",
  "problem.answer.not_a_time",
  "problem.answer.not_a_list_of_entries",
  "problem.answer.not_an_entry",
  "problem.answer.too_many_entries",
  "problem.typed.date",
  "problem.typed.geopoint",
  "problem.typed.time",
  "question.date.",
  "question.geopoint.",
  "question.repeat.",
] as const;

/** Those that only surveys with a voice say, and those that come once somebody listens. */
export const VOICE_TEXTS = ["question.listen"] as const;
export const LISTENING_TEXTS = ["question.listen."] as const;
