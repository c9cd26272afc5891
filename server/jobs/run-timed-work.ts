import type { Deps } from "../deps.ts";
import { listSurveys } from "../services/find-survey.ts";
import { keepPublicationFresh } from "../services/keep-publication-fresh.ts";
import { purgeAudioFiles } from "../services/remove-audio-files.ts";
import { purgeRemoved } from "../services/surveys/purge-removed.ts";

/** Looking at every recording each minute would be most of what a small site is billed for. */
const FIRST_OF_HOUR = /T\d\d:00:/;

/** What a timer (one machine) or a cron trigger (Workers) sets going. */
export async function runTimedWork(deps: Deps): Promise<void> {
  for (const { round, compiled } of await listSurveys(deps)) {
    if (round !== undefined) await keepPublicationFresh(deps, round, compiled);
  }
  await purgeRemoved(deps);
  if (FIRST_OF_HOUR.test(deps.clock.now())) await purgeAudioFiles(deps);
}
