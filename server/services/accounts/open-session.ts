import type { Statement } from "../../../db/atomic.ts";
import type { Account } from "../../../db/queries/accounts.ts";
import {
  deleteExpiredSessions,
  insertSession,
  type Session,
} from "../../../db/queries/sessions.ts";
import type { Deps } from "../../deps.ts";
import { HOUR_MS, MINUTE_MS, momentAfter } from "./moments.ts";
import type { SessionLevel } from "./person.ts";
import { hashOfCode, newSecretCode } from "./secret-code.ts";

/** A session not used for this long has ended. */
export const IDLE_MS = 2 * HOUR_MS;
const LIFE_MS: Readonly<Record<SessionLevel, number>> = {
  second_factor: 10 * MINUTE_MS,
  enrolling: HOUR_MS,
  full: 12 * HOUR_MS,
};

export interface OpenedSession {
  readonly kind: "opened";
  /** What the browser's cookie carries. */
  readonly token: string;
  readonly level: SessionLevel;
  readonly email: string;
}

/** A session with a token of its own; every change of level opens a new one. */
export function openSession(
  deps: Deps,
  account: Pick<Account, "id" | "stamp" | "email">,
  level: SessionLevel,
): { readonly opened: OpenedSession; readonly statements: readonly Statement[] } {
  const token = newSecretCode();
  const now = deps.clock.now();
  const session: Session = {
    id: deps.newId(),
    tokenHash: hashOfCode(token),
    account: account.id,
    stamp: account.stamp,
    level,
    startedAt: now,
    lastSeenAt: now,
    expiresAt: momentAfter(now, LIFE_MS[level]),
  };
  return {
    opened: { kind: "opened", token, level, email: account.email },
    statements: [deleteExpiredSessions(now), insertSession(session)],
  };
}
