import type { Statement } from "../../../db/atomic.ts";
import { changeDraftState, type Draft } from "../../../db/queries/drafts.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import type { Outcome } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";

export interface DraftChange {
  readonly actor: ActorName;
  readonly draft: Draft;
  readonly since: number;
  readonly action: string;
  readonly state: "draft" | "review" | "removed";
  /** Stored with it. */
  readonly statements?: readonly Statement[];
}

/** Stores the state and the act; refused when somebody saved meanwhile. */
export async function storeDraftState(
  deps: Deps,
  { actor, draft, since, action, state, statements: own = [] }: DraftChange,
): Promise<Outcome> {
  const closedOn = state === "removed" ? deps.clock.today() : null;
  const statements = [...own, changeDraftState(draft, { state, closedOn })];
  const act = { actor, action, subject: `survey:${draft.survey}`, since };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return undefined;
  });
}
