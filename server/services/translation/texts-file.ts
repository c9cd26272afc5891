import { digestOf, type TextUnit } from "../../../surveys/core/index.ts";
import { planTexts, type TextsPlan } from "../../../surveys/interchange/translation/plan-import.ts";
import type { TextsFileProblem } from "../../../surveys/interchange/translation/texts-file-problem.ts";
import type {
  ReadTranslations,
  TranslationRow,
} from "../../../surveys/interchange/translation/translation-row.ts";
import { writeTranslationFile } from "../../../surveys/interchange/translation/write-translation-file.ts";
import { writeWorkbook } from "../../../surveys/interchange/workbook/write-workbook.ts";
import { writeXlsform } from "../../../surveys/interchange/xlsform/write-xlsform.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { discardPendingFile, keepPendingFile, readPendingFile } from "../pending-file.ts";
import { type Outcome, refused } from "../surveys/outcome.ts";
import { type ImportedTexts, importTexts } from "./import-texts.ts";
import { type ReadUnits, readUnits } from "./read-units.ts";
import type { TextsOf } from "./text-place.ts";

export const TEXTS_FORMATS = ["csv", "xliff", "xlsx"] as const;
export type TextsFormat = (typeof TEXTS_FORMATS)[number];

const ENDINGS = { csv: "csv", xliff: "xlf", xlsx: "xlsx" } as const;

export interface TextsFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The texts of a place as a file; undefined where there are none, or for the interface as a form. */
export async function exportTexts(
  deps: Deps,
  of: TextsOf,
  format: TextsFormat,
): Promise<TextsFile | undefined> {
  const read = await readUnits(deps, of);
  const bytes = read === undefined ? undefined : await bytesOf(read, format);
  if (bytes === undefined) return undefined;
  const { language, survey } = of;
  return { bytes, fileName: `${survey.replace("@", "")}.${language}.${ENDINGS[format]}` };
}

async function bytesOf(
  { place, units }: ReadUnits,
  format: TextsFormat,
): Promise<Uint8Array | undefined> {
  const { definition, entries, language, survey } = place;
  if (format !== "xlsx") {
    return writeTranslationFile({ survey, language, rows: units.map(rowOf) }, format);
  }
  if (definition === null) return undefined;
  // The columns of this language alone, also of a variant, which no definition names.
  const columns = { ...definition, languages: ["es", language] };
  return await writeWorkbook(writeXlsform(columns, [{ survey, language, texts: entries }]));
}

function rowOf({ key, section, spanish, text, state, note = "" }: TextUnit): TranslationRow {
  return { key, section, spanish, text, state, note };
}

/** What a file would change, as it stands at this moment. */
export interface PlannedFile {
  readonly fileName: string;
  readonly remarks: readonly TextsFileProblem[];
  readonly plan: TextsPlan;
  /** Stands for the texts that it was worked out for. */
  readonly seen: string;
}

const purposeOf = ({ survey, language }: TextsOf) => `texts:${survey}:${language}`;

/** Keeps what was read of a file until its sender has seen what it would change. */
export async function keepTextsFile(
  deps: Deps,
  {
    actor,
    of,
    fileName,
  }: { readonly actor: Actor; readonly of: TextsOf; readonly fileName: string },
  read: ReadTranslations,
): Promise<string> {
  const place = { owner: actor.id, purpose: purposeOf(of) };
  return await keepPendingFile(deps, place, { fileName, content: JSON.stringify(read) });
}

export interface KeptFile {
  readonly actor: Actor;
  readonly of: TextsOf;
  readonly id: string;
  /** Texts that were reviewed or approved give way too. */
  readonly overwritesApproved?: boolean;
}

/** Undefined once its day is over, and for everybody but its sender. */
export async function planTextsFile(deps: Deps, kept: KeptFile): Promise<PlannedFile | undefined> {
  return (await readKept(deps, kept))?.planned;
}

async function readKept(deps: Deps, { actor, of, id, overwritesApproved = false }: KeptFile) {
  const file = await readPendingFile(deps, { owner: actor.id, purpose: purposeOf(of) }, id);
  const read = await readUnits(deps, of);
  if (file?.content === undefined || read === undefined) return undefined;
  const { rows, remarks } = keptTexts(file.content);
  const { units } = read;
  const plan = planTexts({ units, rows, overwritesApproved });
  const seen = digestOf(
    units.map(({ key, sequence, spanish, state }) => [key, sequence, spanish, state]),
  );
  return { units, planned: { fileName: file.fileName, remarks, plan, seen } };
}

/** What stands there was written by `keepTextsFile`. */
function keptTexts(json: string): ReadTranslations {
  return JSON.parse(json) as ReadTranslations;
}

/** Takes the texts in as drafts, if they are those that were shown; twice changes nothing more. */
export async function applyTextsFile(
  deps: Deps,
  kept: KeptFile & { readonly seen: string },
): Promise<Outcome<ImportedTexts>> {
  const read = await readKept(deps, kept);
  if (read === undefined) return refused("texts_file.expired");
  if (read.planned.seen !== kept.seen) return refused("texts_file.outdated");
  const bases = new Map(read.units.map(({ key, sequence }) => [key, sequence]));
  const texts = read.planned.plan.texts.map(({ key, text }) => ({
    ...{ key, text },
    base: bases.get(key) ?? 0,
  }));
  const { actor, of, id } = kept;
  const outcome = await importTexts(deps, actor, { ...of, texts });
  if (outcome.ok) await discardPendingFile(deps, { owner: actor.id, purpose: purposeOf(of) }, id);
  return outcome;
}
