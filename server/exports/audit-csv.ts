import type { ShownAct } from "../services/audit/pages-of-acts.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";

const COLUMNS = [
  "sequence",
  "at",
  "day",
  "time",
  "actor_kind",
  "actor_id",
  "actor_name",
  "action",
  "action_words",
  "subject",
  "details",
  "previous_hash",
  "hash",
] as const;

interface Moment {
  readonly day: string;
  readonly time: string;
}

/** The log as CSV, a page at a time; no cell is run by a spreadsheet. */
export async function* auditCsv(
  pages: AsyncIterable<{ readonly acts: readonly ShownAct[] }>,
  momentOf: (at: string) => Moment,
): AsyncGenerator<string, void, void> {
  yield `\uFEFF${textLine(COLUMNS)}`;
  for await (const { acts } of pages) {
    if (acts.length > 0) yield acts.map((act) => lineOf(act, momentOf(act.row.at))).join("");
  }
}

function lineOf({ row, action }: ShownAct, { day, time }: Moment): string {
  const { sequence, at, actorKind, actorId, actorName, subject, details } = row;
  return textLine([
    ...[String(sequence), at, day, time, actorKind, actorId, actorName],
    ...[row.action, action, subject, details, row.previousHash, row.hash],
  ]);
}
