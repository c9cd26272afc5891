// The shapes that cross the wire between respondent, server and staff.

import type { Answers } from "./answers.ts";

export const CHANNELS = ["online", "field", "paper", "institutional"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Body of `POST /api/v1/surveys/{slug}/responses`. */
export interface ResponseBody {
  readonly id: string;
  readonly round: string;
  readonly version: number;
  readonly language: string;
  readonly channel: Channel;
  /** Day of the interview, YYYY-MM-DD. */
  readonly answered_on: string;
  readonly seed?: string;
  readonly pack?: string;
  readonly played?: readonly string[];
  readonly answers: Answers;
}

export interface Receipt {
  readonly id: string;
  readonly folio: string;
  /** SHA-256 (hex) of the canonical JSON of the body as sent. */
  readonly digest: string;
}

export interface QuestionCounts {
  readonly name: string;
  /** Responses (or repeat entries) that answered the question; null while withheld. */
  readonly n: number | null;
  readonly choices: Readonly<Record<string, number | null>>;
}

/** Body of `tallies` and `results`. */
export interface Counts {
  readonly survey: string;
  readonly round: string;
  readonly n: number | null;
  readonly questions: readonly QuestionCounts[];
}
