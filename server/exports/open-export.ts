import type { Deps } from "../deps.ts";
import type { LanguagePack } from "../../surveys/core/index.ts";
import { readPack } from "../services/load-pack.ts";
import { readingPacks } from "../services/read-packs.ts";
import { readResponses } from "../services/read-responses.ts";
import { readPublishedDefinitions } from "../services/read-published-definitions.ts";
import { readShowings } from "../services/read-showings.ts";
import { codebook } from "./codebook.ts";
import { planRepeat, planResponses } from "./csv.ts";
import { csvText } from "./csv-text.ts";
import { textsCsv } from "./texts-csv.ts";

export const EXPORT_FORMATS = ["csv", "codebook", "texts"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  readonly survey: string;
  readonly round: { readonly id: string; readonly synthetic: boolean };
  readonly format: ExportFormat;
  /** The repeat whose entries are wanted instead of the responses. */
  readonly repeat?: string;
  /** Begin with the byte order mark by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

export interface OpenedExport {
  readonly fileName: string;
  /** The file in pieces; a throw means that what came before is no whole file. */
  readonly texts: AsyncGenerator<string, void, void>;
}

/** An export that is ready to be read; undefined when no version has the repeat that it names. */
export async function openExport(
  deps: Pick<Deps, "db">,
  request: ExportRequest,
): Promise<OpenedExport | undefined> {
  const texts = await openTexts(deps, request);
  if (texts === undefined) return undefined;
  return {
    fileName: fileNameOf(request),
    texts: request.bom === true ? withByteOrderMark(texts) : texts,
  };
}

/** Whether a word is the name of a format. */
export function isExportFormat(format: string): format is ExportFormat {
  return EXPORT_FORMATS.some((known) => known === format);
}

async function openTexts(
  deps: Pick<Deps, "db">,
  { survey, round, format, repeat }: ExportRequest,
): Promise<AsyncGenerator<string, void, void> | undefined> {
  const definitions = await readPublishedDefinitions(deps, survey);
  const packs = new Map<string, LanguagePack>();
  const plan =
    repeat === undefined ? planResponses(definitions, packs) : planRepeat(definitions, repeat);
  if (plan === undefined) return undefined;
  if (format === "codebook") return whole(codebook(definitions, round));
  if (format === "texts") {
    const showings = await readShowings(deps, round.id);
    return textsCsv(definitions, showings, (sha256) => readPack(deps, sha256));
  }
  return csvText(plan, readingPacks(deps, readResponses(deps, round.id), packs));
}

async function* whole(text: string): AsyncGenerator<string, void, void> {
  yield text;
}

async function* withByteOrderMark(
  texts: AsyncGenerator<string, void, void>,
): AsyncGenerator<string, void, void> {
  yield "\uFEFF";
  yield* texts;
}

/** Only characters that every file system and every header takes. */
function fileNameOf({ survey, round, format, repeat }: ExportRequest): string {
  const parts = [
    survey,
    round.id,
    ...(format === "csv" ? (repeat === undefined ? [] : [repeat]) : [format]),
    ...(round.synthetic ? ["sintetico"] : []),
  ];
  return `${parts.map((part) => part.replaceAll(/[^A-Za-z0-9._-]+/g, "-")).join("-")}.csv`;
}
