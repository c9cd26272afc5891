import { listDraftPacks } from "../../db/queries/draft-packs.ts";
import { findSurvey } from "../../db/queries/surveys.ts";
import { findVersion } from "../../db/queries/versions.ts";
import { type Definition, type LanguagePack, ownTexts } from "../../surveys/core/index.ts";
import { writeWorkbook } from "../../surveys/interchange/workbook/write-workbook.ts";
import { writeXlsform } from "../../surveys/interchange/xlsform/write-xlsform.ts";
import type { Deps } from "../deps.ts";
import { loadPack, readPack } from "./load-pack.ts";
import { storedDefinition } from "./load-version.ts";
import { readDraft } from "./surveys/read-draft.ts";
import { readNewest } from "./surveys/start-draft.ts";

/** Which state of a survey: a version by its number, the newest one, or what is being worked on. */
export type WantedVersion = number | "newest" | "draft";

export interface DefinitionFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One state of a survey as an .xlsx with all its languages; undefined when there is none. */
export async function exportDefinition(
  deps: Deps,
  survey: string,
  wanted: WantedVersion | undefined,
): Promise<DefinitionFile | undefined> {
  const row = await findSurvey(deps.db, survey);
  if (wanted === undefined || row === undefined || row.removedOn !== null) return undefined;
  const found = await (wanted === "draft"
    ? findDraftContent(deps, survey)
    : findVersionContent(deps, survey, wanted));
  if (found === undefined) return undefined;
  const { definition, packs } = found;
  const suffix = wanted === "draft" ? "-borrador" : "";
  return {
    fileName: `${survey}-v${definition.version}${suffix}.xlsx`,
    bytes: await writeWorkbook(writeXlsform(definition, packs)),
  };
}

interface Content {
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

async function findVersionContent(
  deps: Deps,
  survey: string,
  wanted: number | "newest",
): Promise<Content | undefined> {
  const definition =
    wanted === "newest" ? await readNewest(deps, survey) : await readVersion(deps, survey, wanted);
  if (definition === undefined) return undefined;
  return { definition, packs: await shownPacks(deps, definition) };
}

async function readVersion(
  deps: Deps,
  survey: string,
  version: number,
): Promise<Definition | undefined> {
  const row = await findVersion(deps.db, survey, version);
  return row === undefined ? undefined : storedDefinition(row.definition);
}

/** The packs that came with a draft stand in for those that are shown now. */
async function findDraftContent(deps: Deps, survey: string): Promise<Content | undefined> {
  const draft = await readDraft(deps, survey);
  if (draft === undefined) return undefined;
  const { definition } = draft;
  const rows = await listDraftPacks(deps.db, draft.id);
  const own = await Promise.all(rows.map(({ sha256 }) => readPack(deps, sha256)));
  const packs = [...(await shownPacks(deps, definition)), ...own.filter((p) => p !== undefined)];
  return { definition, packs: [...new Map(packs.map((p) => [p.language, p])).values()] };
}

async function shownPacks(deps: Deps, definition: Definition): Promise<readonly LanguagePack[]> {
  const packs = await Promise.all(
    definition.languages.map((language) => loadPack(deps, definition, language)),
  );
  return packs.flatMap((loaded) => (loaded === undefined ? [] : [withoutInherited(loaded.pack)]));
}

/** What a variant takes over from its base is no text of its own. */
function withoutInherited(pack: LanguagePack): LanguagePack {
  return { ...pack, texts: ownTexts(pack.texts) };
}
