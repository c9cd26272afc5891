import {
  findPublishedVersion,
  findVersion,
  listVersionNotices,
} from "../../db/queries/versions.ts";
import { type Definition, type Institution, ownNotice } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readInstitution } from "./institution.ts";
import { loadVersion } from "./load-version.ts";

export interface SurveyNotice {
  readonly definition: Definition;
  /** The institution with the survey's notice in the place of its own; its version is the survey's. */
  readonly told: Institution;
  /** Other texts that the survey brought before or since: the last version with each, newest first. */
  readonly versions: readonly { readonly version: number; readonly publishedOn: string }[];
  readonly isEarlier: boolean;
}

/** The notice that a published version of a survey brings itself, if it does: the newest, or the one asked for. */
export async function findSurveyNotice(
  deps: Deps,
  slug: string,
  asked?: number,
): Promise<SurveyNotice | undefined> {
  const newest = await findPublishedVersion(deps.db, slug);
  if (newest === undefined) return undefined;
  const row = await findVersion(deps.db, slug, asked ?? newest.version);
  if (row?.state !== "published") return undefined;
  const { definition } = await loadVersion(deps, row);
  const notice = ownNotice(definition);
  if (notice === undefined) return undefined;
  const [institution, versions] = await Promise.all([
    readInstitution(deps),
    otherTexts(deps, slug, notice),
  ]);
  const told = {
    ...institution,
    privacyFull: notice,
    privacyVersion: String(row.version),
    privacyPublishedOn: row.publishedOn,
  };
  return { definition, told, versions, isEarlier: row.version !== newest.version };
}

async function otherTexts(deps: Deps, slug: string, shown: string) {
  const all = await listVersionNotices(deps.db, slug);
  return all.flatMap(({ version, publishedOn, notice }, place) => {
    const isLast = notice !== all[place - 1]?.notice;
    const isOther = notice !== null && notice.trim() !== "" && notice !== shown;
    return isLast && isOther && publishedOn !== null ? [{ version, publishedOn }] : [];
  });
}
