import { listRecordingsOf } from "../../../db/queries/recordings.ts";
import { listVoicesOf } from "../../../db/queries/voices.ts";
import type { Deps } from "../../deps.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import { titleOf } from "../translation/title-of.ts";

/** Where something of one speaker is recorded. */
export interface VoiceOf {
  readonly survey: string;
  readonly language: string;
  readonly title: string;
  readonly n: number;
  readonly isInUse: boolean;
}

export async function readVoicesOf(deps: Deps, speaker: string): Promise<readonly VoiceOf[]> {
  const [recordings, inUse] = await Promise.all([
    listRecordingsOf(deps.db, speaker),
    listVoicesOf(deps.db, speaker),
  ]);
  const places = Map.groupBy(recordings, ({ survey, language }) => `${language} ${survey}`);
  return await Promise.all(
    [...places.values()].map(async (rows) => {
      const { survey = "", language = "" } = rows[0] ?? {};
      const place = await readTextPlace(deps, { survey, language });
      const isInUse = inUse.some((one) => one.survey === survey && one.language === language);
      const title = place === undefined ? survey : titleOf(place);
      return { survey, language, title, n: rows.length, isInUse };
    }),
  );
}
