import { findNotice as findStored, listNotices } from "../../../db/queries/privacy-notices.ts";
import type { Institution } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { institutionOf } from "../institution.ts";

/** Every published version, newest first. */
export async function listNoticeVersions({ db }: Pick<Deps, "db">) {
  return await listNotices(db);
}

/** The institution with a notice as both were on the day it was published. */
export async function findNotice(
  { db }: Pick<Deps, "db">,
  version: number,
): Promise<Institution | undefined> {
  const stored = await findStored(db, version);
  if (stored === undefined) return undefined;
  return {
    ...institutionOf(JSON.parse(stored.settings)),
    privacyShort: stored.shortText,
    privacyFull: stored.fullText,
    privacyVersion: String(stored.version),
    privacyPublishedOn: stored.publishedOn,
  };
}
