import type { CellDifference, VerifyReport } from "../services/verify-database.ts";
import type { RowDifference } from "../services/examine-response.ts";
import type { LostFile } from "../services/verify-recordings.ts";
import { createTranslator } from "../../locales/translator.ts";

const { t, number } = createTranslator("es");
const MOST_LINES = 50;

/** What is wrong in a database, a line for each version, response and tally; at most 50 of a kind. */
export function linesOf({ versions, rows, rowsDiffering, cells }: VerifyReport): readonly string[] {
  return [
    ...versions.map((version) => t("cli.verify.version", { ...version })),
    ...shortened(rows.map(rowLine), rowsDiffering),
    ...shortened(cells.map(cellLine), cells.length),
  ];
}

/** Files of recordings that are not there as they were stored, each with a text it says. */
export function lostFileLines(lost: readonly LostFile[]): readonly string[] {
  const lines = lost.map(({ sha256, fault, survey, language, key, speaker }) => {
    const place = { survey: survey ?? "", language: language ?? "", key: key ?? "" };
    return t(`cli.verify.recording.${fault}`, { ...place, speaker: speaker ?? "", file: sha256 });
  });
  return shortened(lines, lines.length);
}

function rowLine({ id, round, reason }: RowDifference): string {
  return t(`cli.verify.row.${reason}`, { id, round });
}

function cellLine({
  round,
  split,
  group,
  question,
  choice,
  stored,
  recounted,
}: CellDifference): string {
  const place = [
    t("cli.verify.round", { round }),
    ...(question === "" ? [t("cli.verify.responses")] : [t("cli.verify.question", { question })]),
    ...(choice === "" ? [] : [t("cli.verify.choice", { choice })]),
    ...(split === "all" ? [] : [`${t(`cli.verify.split.${split}`)} ${group}`]),
  ].join(", ");
  return t("cli.verify.cell", { place, stored: number(stored), recounted: number(recounted) });
}

function shortened(lines: readonly string[], total: number): readonly string[] {
  const shown = lines.slice(0, MOST_LINES);
  const left = total - shown.length;
  return left > 0 ? [...shown, t("cli.verify.more", { count: left })] : shown;
}
