import { changeRound as changeRow, listRounds, type Round } from "../../../db/queries/rounds.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { unlessTaken } from "./unless-taken.ts";

export interface RoundPlace {
  readonly survey: string;
  readonly round: string;
}

/** A round of a survey, and the others of it. */
export async function findRoundOf(deps: Deps, { survey, round: id }: RoundPlace) {
  const since = await logPlace(deps);
  const rounds = await listRounds(deps.db, survey);
  return {
    since,
    round: rounds.find((round) => round.id === id),
    others: rounds.filter((round) => round.id !== id),
  };
}

interface RoundChange {
  readonly actor: ActorName;
  readonly survey: string;
  readonly id: string;
  readonly since: number;
  readonly action: string;
  readonly change: Partial<Round>;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** Stores the change and the act; refused when somebody else was faster. */
export async function storeRoundChange(deps: Deps, { survey, id, change, ...act }: RoundChange) {
  const subject = `survey:${survey}`;
  return await unlessTaken(async () => {
    await recordAct(deps, { ...act, subject }, { statements: [changeRow(id, change)] });
    return undefined;
  });
}
