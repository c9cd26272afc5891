import type { ShownCounts } from "../../surveys/analysis/shown-texts.ts";
import type { CountedResponse } from "../services/read-responses.ts";
import { textCell } from "../../surveys/interchange/csv/text-cell.ts";
import type { VersionTables } from "./survey-tables.ts";

/**
 * What is known of a response beside its answers. The folio stays out: who holds it proves that
 * the response is theirs, so a data file must not spread it.
 */
const METADATA = {
  id: (response) => response.id,
  round: (response) => textCell(response.round),
  version: (response) => String(response.version),
  language: (response) => textCell(response.language),
  channel: (response) => response.channel,
  answered_on: (response) => response.answeredOn,
  received_on: (response) => response.receivedOn,
  state: (response) => response.state,
  pack: (response) => response.pack ?? "",
  played: (response) =>
    response.played === null ? "" : textCell(names(response.played).join(" ")),
  shown_in_language: (_response, shown) => String(shown.inLanguage),
  shown_drafts: (_response, shown) => String(shown.drafts),
  shown_in_spanish: (_response, shown) => String(shown.inSpanish),
} satisfies Readonly<Record<string, ReadMetadata>>;
type ReadMetadata = (response: CountedResponse, shown: ShownCounts) => string;

export const METADATA_NAMES = Object.keys(METADATA);
export const METADATA_READERS: readonly ReadMetadata[] = Object.values(METADATA);
/** First column of every file, by which a repeat's entries join their response. */
export const ID = "id";
/** Column of a repeat's file: the entry's place in its response, from 1. */
export const ENTRY = "entry";

/** Names of questions, which hold no space: the intake has checked them before it wrote them. */
function names(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}

/** Column of a nested repeat's file: the place of the entry around it. */
export function parentEntry(repeat: string): string {
  return `${repeat}/${ENTRY}`;
}

/**
 * Headers of the columns that are no question's. A question keeps its name as header, so where
 * one is called `language`, the metadata column becomes `_language`, in every file alike.
 */
export function metadataHeader(versions: readonly VersionTables[]): (name: string) => string {
  const taken = new Set(
    versions.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) => columns.map(({ header }) => header)),
    ),
  );
  return function free(name: string): string {
    return taken.has(name) ? free(`_${name}`) : name;
  };
}
