// Which tally cells one response moves. Choices only, never combinations of them; days count
// responses, never answers.

import {
  answerPart,
  type Answers,
  baseLanguage,
  type CompiledDefinition,
  groupPart,
} from "../core/index.ts";
import { answerNames, addAnswers } from "./answer-names.ts";

export interface TalliedResponse {
  readonly language: string;
  readonly channel: string;
  /** YYYY-MM-DD. */
  readonly answeredOn: string;
}

/** Cells that move together: every group with every answer. Halves of names, see `cellOf`. */
export interface TallyMove {
  readonly groups: readonly string[];
  /** An answer that stands twice (entries of a repeat) moves its cells twice. */
  readonly answers: readonly string[];
}

/**
 * The stored cells that one counted response adds one to: itself, and each closed question it
 * answers, by language, channel and (if answered) region; itself also by day.
 */
export function tallyMoves(
  compiled: CompiledDefinition,
  answers: Answers,
  { language, channel, answeredOn }: TalliedResponse,
): readonly TallyMove[] {
  const region = answers[compiled.definition.regionQuestion ?? ""];
  const groups = [
    // A variant is spoken by few: its responses count as those of its language.
    groupPart({ split: "language", group: baseLanguage(language) }),
    groupPart({ split: "channel", group: channel }),
    ...(typeof region === "string" ? [groupPart({ split: "region", group: region })] : []),
  ];
  const moved = [RESPONSE];
  addAnswers(answerNames(compiled), answers, moved);
  const day = groupPart({ split: "day", group: answeredOn });
  return [
    { groups, answers: moved },
    { groups: [day], answers: [RESPONSE] },
  ];
}

const RESPONSE = answerPart({ question: "", choice: "" });
