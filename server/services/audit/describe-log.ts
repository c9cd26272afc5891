import { findLastAct, listActions, type Actor, listActors } from "../../../db/queries/audit.ts";
import type { Deps } from "../../deps.ts";

/** People and actions that the log can be narrowed to, and its last link. */
export async function describeLog({ db }: Pick<Deps, "db">) {
  const [actors, actions, head] = await Promise.all([
    listActors(db),
    listActions(db),
    findLastAct(db),
  ]);
  return { actors, actions, head };
}

export function actorCode({ actorKind, actorId }: Pick<Actor, "actorKind" | "actorId">): string {
  return `${actorKind}:${actorId}`;
}
