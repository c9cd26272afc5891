import type { Context } from "hono";
import { type FieldProblem, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import type { Deps, RequestOrigin } from "../../deps.ts";
import { giveDevice, giveSession, readDevice } from "../../middleware/session-cookie.ts";
import { deviceMark, type GuessOrigin } from "../../services/accounts/guess-places.ts";
import type { OpenedSession } from "../../services/accounts/open-session.ts";
import { signOut } from "../../services/accounts/sign-out.ts";
import { onTheWay } from "./next-page.ts";

/** Where a request comes from, for slowing down guesses. */
export function guessOrigin(deps: Deps, c: Context): GuessOrigin {
  const environment: unknown = c.env;
  const request: RequestOrigin = { environment, headers: c.req.raw.headers };
  return { address: deps.remoteAddress?.(request), device: readDevice(deps, c) };
}

/**
 * Hands the browser its session in place of the one that it came with, which ends. A whole one also
 * marks the browser as known.
 */
export async function carrySession(deps: Deps, c: Context, opened: OpenedSession): Promise<void> {
  const { sessionId } = c.var.visitor;
  if (sessionId !== undefined) await signOut(deps, sessionId);
  giveSession(deps, c, opened.token);
  if (opened.level === "full") giveDevice(deps, c, deviceMark(deps, opened.email));
}

/** What comes after a right password or code. */
export function afterOpening({ level }: OpenedSession, next: string): string {
  if (level === "second_factor") return onTheWay("/panel/segundo-paso", next);
  return level === "enrolling" ? onTheWay("/panel/cuenta/segundo-factor", next) : next;
}

/** Tells how long to wait, on the page and to programs. */
export function slowedProblem(c: Context, seconds: number): FieldProblem {
  c.header("Retry-After", String(seconds));
  const field = WHOLE_FORM;
  if (seconds < 60) return { field, code: "sign_in.wait_seconds", parameters: { count: seconds } };
  const count = Math.ceil(seconds / 60);
  return { field, code: "sign_in.wait_minutes", parameters: { count } };
}
