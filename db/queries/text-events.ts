import { and, asc, eq, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { textEvents } from "../schema/translation.ts";

export type TextEventRow = typeof textEvents.$inferSelect;

/** Texts of a survey (or of the interface) in a language. */
export interface TextsPlace {
  readonly survey: string;
  readonly language: string;
}

function ofPlace({ survey, language }: TextsPlace) {
  return and(eq(textEvents.survey, survey), eq(textEvents.language, language));
}

/** What decisions rest on; each text's events in order. */
export async function listTextEvents(
  db: Database,
  place: TextsPlace,
): Promise<readonly Omit<TextEventRow, "spanish" | "note" | "survey" | "language">[]> {
  const { key, sequence, at, actorKind, actorId, actorName, act } = textEvents;
  const { state, origin, text, sourceHash, variant } = textEvents;
  return await db.orm
    .select({
      ...{ key, sequence, at, actorKind, actorId, actorName, act },
      ...{ state, origin, text, sourceHash, variant },
    })
    .from(textEvents)
    .where(ofPlace(place))
    .orderBy(asc(key), asc(sequence));
}

/** The whole story of one text, in order. */
export async function listEventsOfText(
  db: Database,
  place: TextsPlace,
  key: string,
): Promise<readonly TextEventRow[]> {
  return await db.orm
    .select()
    .from(textEvents)
    .where(and(ofPlace(place), eq(textEvents.key, key)))
    .orderBy(asc(textEvents.sequence));
}

/** What the Spanish said, by its hash, wherever the story of these texts tells it. */
export async function listFormerSpanish(
  db: Database,
  place: TextsPlace,
  keys: readonly string[],
): Promise<readonly { readonly sourceHash: string; readonly spanish: string }[]> {
  const isAmong = sql`${textEvents.key} in (select value from json_each(${JSON.stringify(keys)}))`;
  return await db.orm
    .selectDistinct({ sourceHash: textEvents.sourceHash, spanish: textEvents.spanish })
    .from(textEvents)
    .where(and(ofPlace(place), isAmong));
}

const COLUMNS = [
  ...(["survey", "language", "text_key", "sequence", "at", "actor_kind", "actor_id"] as const),
  ...(["actor_name", "act", "state", "origin", "text", "spanish", "source_hash"] as const),
  ...(["variant", "note"] as const),
];
const INSERT = `insert into text_events (${COLUMNS.join(", ")})
select ${COLUMNS.map((_, place) => `value ->> ${String(place)}`).join(", ")} from json_each(?1) where true`;
/** One parameter carries many rows; D1 takes texts of 2 MB. */
const ROWS_PER_STATEMENT = 100;

/** A place that is taken conflicts on `text_events.survey`. */
export function insertTextEvents(rows: readonly TextEventRow[]): readonly Statement[] {
  const chunks = Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, at) =>
    rows.slice(at * ROWS_PER_STATEMENT, (at + 1) * ROWS_PER_STATEMENT),
  );
  return chunks.map((chunk) => ({ sql: INSERT, params: [JSON.stringify(chunk.map(cells))] }));
}

/** In the order of `COLUMNS`. */
function cells(row: TextEventRow): readonly (string | number | null)[] {
  return [
    ...[row.survey, row.language, row.key, row.sequence, row.at, row.actorKind, row.actorId],
    ...[row.actorName, row.act, row.state, row.origin, row.text, row.spanish, row.sourceHash],
    ...[row.variant, row.note],
  ];
}

const CARRIED = COLUMNS.slice(1).join(", ");

/** The story of every text of a survey, what was recorded apart, as that of another one. */
export function copyTextEvents(from: string, to: string): Statement {
  return {
    sql: `insert into text_events (${COLUMNS.join(", ")})
select ?2, ${CARRIED} from text_events where survey = ?1 and act not in ('recorded', 'unrecorded')`,
    params: [from, to],
  };
}
