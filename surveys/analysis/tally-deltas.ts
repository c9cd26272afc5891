// Which tally cells one response moves. Choices only, never combinations of them; days count
// responses, never answers.

import {
  type Answers,
  chosenNames,
  type CompiledDefinition,
  type Entry,
  hasChoices,
  isEntries,
} from "../core/index.ts";

export type Split = "all" | "language" | "channel" | "region" | "day";

/** How much one cell moves. `question` "" is the response itself, `choice` "" the answered question. */
export interface TallyDelta {
  readonly question: string;
  readonly choice: string;
  readonly split: Split;
  /** Language, channel, region or day; "" for all. */
  readonly group: string;
  readonly n: number;
}

export interface TalliedResponse {
  readonly language: string;
  readonly channel: string;
  /** YYYY-MM-DD. */
  readonly answeredOn: string;
}

type Cell = Pick<TallyDelta, "question" | "choice">;
const RESPONSE: Cell = { question: "", choice: "" };

/**
 * The cells that one counted response adds to: itself, and each closed question it answers, by
 * all, language, channel and (if answered) region; itself also by day.
 */
export function tallyDeltas(
  compiled: CompiledDefinition,
  answers: Answers,
  { language, channel, answeredOn }: TalliedResponse,
): readonly TallyDelta[] {
  const region = answers[compiled.definition.regionQuestion ?? ""];
  const groups: (readonly [Split, string])[] = [
    ["all", ""],
    ["language", language],
    ["channel", channel],
  ];
  if (typeof region === "string") groups.push(["region", region]);
  const cells = [RESPONSE];
  addAnswers(compiled, answers, cells);
  const deltas: TallyDelta[] = [{ ...RESPONSE, split: "day", group: answeredOn, n: 1 }];
  for (const { question, choice } of cells) {
    for (const [split, group] of groups) deltas.push({ question, choice, split, group, n: 1 });
  }
  return deltas;
}

function addAnswers(compiled: CompiledDefinition, answers: Answers | Entry, cells: Cell[]): void {
  for (const name of Object.keys(answers)) {
    const value = answers[name];
    if (isEntries(value)) {
      for (const entry of value) addAnswers(compiled, entry, cells);
      continue;
    }
    const item = compiled.itemOf(name);
    if (item?.kind !== "question" || !hasChoices(item.type)) continue;
    cells.push({ question: name, choice: "" });
    const chosen = chosenNames(value);
    for (const choice of item.type === "rank" ? chosen.slice(0, 1) : chosen) {
      cells.push({ question: name, choice });
    }
  }
}
