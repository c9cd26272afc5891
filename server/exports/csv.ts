import { shownCounter, type ShownCounts } from "../../surveys/analysis/shown-texts.ts";
import type { Answers, Definition, LanguagePack } from "../../surveys/core/index.ts";
import type { Packs } from "../services/read-packs.ts";
import type { CountedResponse } from "../services/read-responses.ts";
import { LINE_END } from "../../surveys/interchange/csv/text-cell.ts";
import {
  ENTRY,
  ID,
  METADATA_NAMES,
  METADATA_READERS,
  metadataHeader,
  parentEntry,
} from "./metadata-columns.ts";
import type { ReadCell, Values } from "./read-cells.ts";
import { layOutTables, repeatOf, type Table } from "./survey-tables.ts";

/** How the rows of one CSV file are made, worked out once from every version of the survey. */
export interface CsvPlan {
  readonly headers: readonly string[];
  /**
   * The lines of one response with their line ends: one in the main file, one per entry in the file
   * of a repeat.
   * @throws Error when the response's version is none of the plan's, or its language pack unknown
   */
  readonly linesOf: (response: CountedResponse) => string;
}

/**
 * Plan of the main file: one row per response.
 * @param definitions every version that responses may name; their columns are joined by header, in
 * the order of the newest version, those that it no longer has at the end
 * @param packs by hash, those that responses name; may grow until their response is written
 */
export function planResponses(
  definitions: readonly Definition[],
  packs: Packs = new Map(),
): CsvPlan {
  const versions = layOutTables(definitions);
  const countShown = shownCounters(definitions, packs);
  const { headers, readers } = joinColumns(
    versions.map(({ version, tables }) => ({ version, table: tables[0] })),
  );
  return {
    headers: [...METADATA_NAMES.map(metadataHeader(versions)), ...headers],
    linesOf: (response) => {
      const answers = storedAnswers(response.answers);
      const entryCells = ofVersion(readers, response.version);
      const shown = countShown(response, answers);
      const metadata = METADATA_READERS.map((read) => read(response, shown)).join(",");
      return metadata + cells(entryCells, answers) + LINE_END;
    },
  };
}

type CountShown = (response: CountedResponse, answers: Answers) => ShownCounts;

/** Counts what each response was shown; the counter of a version and pack is made once. */
function shownCounters(definitions: readonly Definition[], packs: Packs): CountShown {
  const byVersion = new Map(definitions.map((definition) => [definition.version, definition]));
  const counters = new Map<string, ReturnType<typeof shownCounter>>();
  return ({ version, language, pack: sha256 }, answers) => {
    const key = `${String(version)} ${language} ${sha256 ?? ""}`;
    let counter = counters.get(key);
    if (counter === undefined) {
      const pack = sha256 === null ? undefined : packOf(packs, sha256);
      counter = shownCounter(ofVersion(byVersion, version), { language, pack });
      counters.set(key, counter);
    }
    return counter(answers);
  };
}

function packOf(packs: Packs, sha256: string): LanguagePack {
  const pack = packs.get(sha256);
  if (pack === undefined) throw new Error("a response names a language pack that is not there");
  return pack;
}

/**
 * Plan of the file of one repeat: one row per entry, keyed by the response's id and the entry's
 * place; inside another repeat also by the place of the entry around it.
 * @returns undefined when no version has a repeat of that name
 */
export function planRepeat(
  definitions: readonly Definition[],
  repeat: string,
): CsvPlan | undefined {
  const versions = layOutTables(definitions);
  const found = versions.map(({ version, tables }) => ({
    version,
    table: tables.find((table) => repeatOf(table) === repeat),
  }));
  if (found.every(({ table }) => table === undefined)) return undefined;
  const { headers, readers } = joinColumns(found);
  const parents = [...new Set(found.flatMap(({ table }) => table?.path.slice(0, -1) ?? []))];
  const paths = new Map(found.map(({ version, table }) => [version, table?.path ?? []]));
  const header = metadataHeader(versions);
  return {
    headers: [header(ID), ...parents.map(parentEntry), header(ENTRY), ...headers],
    linesOf: ({ id, version, answers }) => {
      const path = ofVersion(paths, version);
      if (path.length === 0) return "";
      const entryCells = ofVersion(readers, version);
      return linesOfEntries(storedAnswers(answers), path, (places, values) => {
        const around = parents.map((parent) => `,${String(places[path.indexOf(parent)] ?? "")}`);
        return `${id}${around.join("")},${String(places.at(-1))}${cells(entryCells, values)}${LINE_END}`;
      });
    },
  };
}

interface JoinedColumns {
  readonly headers: readonly string[];
  /** By version, a reader per header. */
  readonly readers: ReadonlyMap<number, readonly ReadCell[]>;
}

function joinColumns(
  versions: readonly { version: number; table: Table | undefined }[],
): JoinedColumns {
  const all = versions.flatMap(({ table }) => table?.columns ?? []);
  const headers = [...new Set(all.map(({ header }) => header))];
  const readers = versions.map(({ version, table }) => {
    const byHeader = new Map(table?.columns.map(({ header, read }) => [header, read]));
    return [version, headers.map((header) => byHeader.get(header) ?? notInVersion)] as const;
  });
  return { headers, readers: new Map(readers) };
}

function notInVersion(): string {
  return "";
}

/** Every cell with the comma before it. */
function cells(readers: readonly ReadCell[], values: Values): string {
  let line = "";
  for (const read of readers) line += `,${read(values)}`;
  return line;
}

type LineOfEntry = (places: readonly number[], values: Values) => string;

/** The lines of every entry at the end of a path of repeats, with the places that lead to it. */
function linesOfEntries(
  values: Values,
  [repeat = "", ...inner]: readonly string[],
  line: LineOfEntry,
): string {
  const entries = values[repeat];
  if (!Array.isArray(entries)) return "";
  let lines = "";
  entries.forEach((entry: Values, index) => {
    const at = index + 1;
    lines +=
      inner.length === 0
        ? line([at], entry)
        : linesOfEntries(entry, inner, (places, deeper) => line([at, ...places], deeper));
  });
  return lines;
}

function ofVersion<Part>(parts: ReadonlyMap<number, Part>, version: number): Part {
  const part = parts.get(version);
  // Published while the export runs: to leave its responses out would pass for a whole file.
  if (part === undefined)
    throw new Error("a response names a version that the export does not know");
  return part;
}

/** Stored answers were normalised by the engine: an object by question name. */
function storedAnswers(json: string): Answers {
  return JSON.parse(json) as Answers;
}
