import { deleteSession } from "../../../db/queries/sessions.ts";
import type { Deps } from "../../deps.ts";

/** What the cookie carried opens nothing any more. */
export async function signOut(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.atomic({ statements: [deleteSession(sessionId)] });
}
