import { changeSurvey, type Survey } from "../../../db/queries/surveys.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import type { Outcome } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";

interface SurveyChange {
  readonly actor: ActorName;
  readonly slug: string;
  readonly since: number;
  readonly action: string;
  readonly to: Partial<Survey>;
}

/** Stores the change and the act; refused when a response came meanwhile. */
export async function storeSurveyChange(
  deps: Deps,
  { actor, slug, since, action, to }: SurveyChange,
): Promise<Outcome> {
  const act = { actor, action, subject: `survey:${slug}`, since };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [changeSurvey(slug, to)] });
    return undefined;
  });
}
