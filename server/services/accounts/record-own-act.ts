import { type AtomicList, ConflictError } from "../../../db/atomic.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { type Act, recordAct } from "../record-act.ts";

/** An act on the own account; another change of it at the same time lets only one through. */
export async function recordOwnAct(deps: Deps, act: Act, list: AtomicList): Promise<void> {
  try {
    await recordAct(deps, act, list);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    throw new RequestProblem({ status: 409, code: "person.changed_meanwhile" });
  }
}
