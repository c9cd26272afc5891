import { StorageError } from "../../../db/atomic.ts";
import { findSession, type Session, touchSession } from "../../../db/queries/sessions.ts";
import type { Account } from "../../../db/queries/accounts.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { findProgram } from "../find-program.ts";
import { MINUTE_MS, momentAfter } from "./moments.ts";
import { IDLE_MS } from "./open-session.ts";
import { personOf, type SessionLevel } from "./person.ts";
import { hashOfCode } from "./secret-code.ts";

/** Who sends a request, as far as they have shown it. */
export interface Visitor {
  /** Absent until the password is known to be right and no second factor is pending. */
  readonly actor?: Actor;
  /** `enrolling`: a second factor is needed and not set up; `second_factor`: its code is pending. */
  readonly level: "none" | SessionLevel;
  readonly sessionId?: string;
  /** A credential was sent but is unknown or has ended. */
  readonly isStale?: boolean;
}

const NOBODY: Visitor = { level: "none" };
const STALE: Visitor = { level: "none", isStale: true };
const TOUCH_MS = 5 * MINUTE_MS;

/** A program is known by its token, a person by the cookie of a session. */
export async function identifyVisitor(
  deps: Deps,
  credentials: { readonly bearer?: string | undefined; readonly session?: string | undefined },
): Promise<Visitor> {
  const { bearer, session } = credentials;
  if (bearer !== undefined) {
    const program = await findProgram(deps, bearer);
    return program === undefined ? STALE : { actor: program, level: "full" };
  }
  return session === undefined ? NOBODY : await visitorOfSession(deps, session);
}

async function visitorOfSession(deps: Deps, token: string): Promise<Visitor> {
  const found = await findSession(deps.db, hashOfCode(token));
  if (found === undefined || !isCurrent(deps, found)) return STALE;
  const { account, session } = found;
  await touch(deps, session);
  const seen = { level: session.level, sessionId: session.id };
  if (session.level === "second_factor") return seen;
  const actor = personOf(account);
  return actor === undefined ? STALE : { ...seen, actor };
}

/** Ended by time, by sign-out elsewhere, or by a change of the account. */
function isCurrent({ clock }: Deps, found: { session: Session; account: Account }): boolean {
  const { account, session } = found;
  const now = clock.now();
  return (
    account.state === "active" &&
    account.stamp === session.stamp &&
    session.expiresAt > now &&
    session.lastSeenAt > momentAfter(now, -IDLE_MS)
  );
}

/** Written now and then only, and never worth failing a request for. */
async function touch({ clock, db }: Deps, session: Session): Promise<void> {
  const now = clock.now();
  if (momentAfter(session.lastSeenAt, TOUCH_MS) > now) return;
  try {
    await db.atomic({ statements: [touchSession(session.id, now)] });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
