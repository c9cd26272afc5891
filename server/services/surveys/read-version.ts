import { findSurvey } from "../../../db/queries/surveys.ts";
import { findVersion } from "../../../db/queries/versions.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedDefinition } from "../load-version.ts";
import type { LifeVersion } from "./describe-life.ts";

/** A published version by number. */
export async function readVersion(
  deps: Deps,
  slug: string,
  version: number,
): Promise<(LifeVersion & { readonly definition: Definition }) | undefined> {
  const [survey, row] = await Promise.all([
    findSurvey(deps.db, slug),
    findVersion(deps.db, slug, version),
  ]);
  if (survey?.removedOn !== null || row === undefined) return undefined;
  const { sha256, publishedOn, createdOn, definition } = row;
  const on = publishedOn ?? createdOn;
  return { version, sha256, publishedOn: on, definition: storedDefinition(definition) };
}
