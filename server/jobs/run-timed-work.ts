import type { Deps } from "../deps.ts";
import { listSurveys } from "../services/find-survey.ts";
import { keepPublicationFresh } from "../services/keep-publication-fresh.ts";
import { purgeRemoved } from "../services/surveys/purge-removed.ts";

/** What a timer (one machine) or a cron trigger (Workers) sets going. */
export async function runTimedWork(deps: Deps): Promise<void> {
  for (const { round, compiled } of await listSurveys(deps)) {
    if (round !== undefined) await keepPublicationFresh(deps, round, compiled);
  }
  await purgeRemoved(deps);
}
