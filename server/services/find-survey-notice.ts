import { findPublishedVersion, findVersion } from "../../db/queries/versions.ts";
import { type Definition, type Institution, ownNotice } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readInstitution } from "./institution.ts";
import { loadVersion } from "./load-version.ts";

export interface SurveyNotice {
  readonly definition: Definition;
  /** The institution with the survey's notice in the place of its own; its version is the survey's. */
  readonly told: Institution;
}

/** The notice that a survey's newest published version brings itself, if it does. */
export async function findSurveyNotice(
  deps: Deps,
  slug: string,
): Promise<SurveyNotice | undefined> {
  const key = await findPublishedVersion(deps.db, slug);
  if (key === undefined) return undefined;
  const { definition } = await loadVersion(deps, key);
  const notice = ownNotice(definition);
  if (notice === undefined) return undefined;
  const [institution, row] = await Promise.all([
    readInstitution(deps),
    findVersion(deps.db, slug, key.version),
  ]);
  const told = {
    ...institution,
    privacyFull: notice,
    privacyVersion: String(key.version),
    privacyPublishedOn: row?.publishedOn ?? null,
  };
  return { definition, told };
}
