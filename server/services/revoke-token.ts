import type { Statement } from "../../db/atomic.ts";
import { setTokenRevoked } from "../../db/queries/api-tokens.ts";
import type { Deps } from "../deps.ts";
import { type ActorName, recordAct } from "./record-act.ts";
import type { ListedToken } from "./api-tokens.ts";

export async function revokeToken(deps: Deps, token: ListedToken, actor: ActorName): Promise<void> {
  if (token.revokedOn !== null) return;
  const change = setTokenRevoked(token.id, deps.clock.today());
  await record(deps, { token, actor, action: "token.revoked", change });
}

/** False when it was not revoked, or too long ago. */
export async function restoreToken(
  deps: Deps,
  token: ListedToken,
  actor: ActorName,
): Promise<boolean> {
  if (!token.isRestorable) return false;
  await record(deps, {
    token,
    actor,
    action: "token.restored",
    change: setTokenRevoked(token.id, null),
  });
  return true;
}

interface TokenAct {
  readonly token: ListedToken;
  readonly actor: ActorName;
  readonly action: string;
  readonly change: Statement;
}

async function record(deps: Deps, { token, actor, action, change }: TokenAct): Promise<void> {
  const { id, name, role } = token;
  const act = { actor, action, subject: `token:${id}`, details: { name, role } };
  await recordAct(deps, act, { statements: [change] });
}
