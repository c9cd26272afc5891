import { purgePendingImports } from "../../../db/queries/pending-imports.ts";
import {
  purgeDiscardedDrafts,
  purgeLinks,
  purgeRevisions,
  purgeSurvey,
} from "../../../db/queries/purge.ts";
import { listRemovedSurveys } from "../../../db/queries/survey-list.ts";
import { surveyHasResponses } from "../../../db/queries/rounds.ts";
import { listVersions } from "../../../db/queries/versions.ts";
import type { Deps } from "../../deps.ts";
import { recordAct, SYSTEM } from "../record-act.ts";
import { eraseWithdrawn } from "../voices/erase-withdrawn.ts";
import { undoLimit } from "./undo-days.ts";

/** Takes away for good what was removed more than 30 days ago. Safe to repeat. */
export async function purgeRemoved(deps: Deps): Promise<void> {
  const before = undoLimit(deps);
  await deps.db.atomic({
    statements: [
      ...purgeDiscardedDrafts(before),
      ...purgeLinks(before),
      purgeRevisions(before),
      ...purgePendingImports(deps.clock.now()),
    ],
  });
  await eraseWithdrawn(deps);
  for (const survey of await listRemovedSurveys(deps.db)) {
    if ((survey.removedOn ?? before) < before) await purge(deps, survey);
  }
}

interface Removed {
  readonly slug: string;
  readonly shippedSha256: string | null;
}

async function purge(deps: Deps, { slug, shippedSha256 }: Removed): Promise<void> {
  // A response that was on its way while the survey was removed keeps it.
  if (await surveyHasResponses(deps.db, slug)) return;
  const isEmpty = (await listVersions(deps.db, slug)).length === 0;
  if (isEmpty && shippedSha256 !== null) return;
  const act = { actor: SYSTEM, action: "survey.purged", subject: `survey:${slug}` };
  await recordAct(deps, act, { statements: purgeSurvey(slug) });
}
