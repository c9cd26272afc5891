import { type Account, findAccount, updateAccount } from "../../../db/queries/accounts.ts";
import {
  deleteSessionOf,
  deleteSessionsOf,
  listSessions,
  type Session,
} from "../../../db/queries/sessions.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { recordAct } from "../record-act.ts";
import { type GuessOrigin, passwordPlaces } from "./guess-places.ts";
import { momentAfter } from "./moments.ts";
import { IDLE_MS } from "./open-session.ts";
import { isPassword } from "./password-hash.ts";
import { recoveryCodesLeft } from "./recovery-codes.ts";
import { forgetGuesses, reserveGuess, type Slowed } from "./slow-guessing.ts";

export interface OwnAccount {
  readonly account: Account;
  readonly sessions: readonly Pick<Session, "id" | "startedAt" | "lastSeenAt">[];
  readonly recoveryCodes: number;
}

/** Everything a person sees of the own account. */
export async function readOwnAccount(deps: Deps, person: Person): Promise<OwnAccount> {
  const account = await requireAccount(deps, person);
  const now = deps.clock.now();
  const times = { now, seenAfter: momentAfter(now, -IDLE_MS) };
  return {
    account,
    sessions: await listSessions(deps.db, account, times),
    recoveryCodes: await recoveryCodesLeft(deps, account.id),
  };
}

export async function requireAccount(deps: Deps, { id }: Person): Promise<Account> {
  const account = await findAccount(deps.db, id);
  if (account === undefined) throw new Error("a session without an account");
  return account;
}

export type Confirmation = "confirmed" | "refused" | Slowed;

/** Asked again before what a borrowed session must not do. */
export async function confirmPassword(
  deps: Deps,
  account: Account,
  given: { readonly password: string; readonly origin: GuessOrigin },
): Promise<Confirmation> {
  const guess = await reserveGuess(deps, passwordPlaces(deps, account.email, given.origin));
  if (!guess.isAllowed) return guess;
  if (!(await isPassword(deps, given.password, account.passwordHash))) return "refused";
  await deps.db.atomic({ statements: forgetGuesses(guess) });
  return "confirmed";
}

export async function renameOneself(deps: Deps, person: Person, name: string): Promise<void> {
  const { email } = await requireAccount(deps, person);
  const change = { name, searchKey: searchKey(`${name} ${email}`) };
  await recordAct(
    deps,
    {
      actor: person,
      action: "account.renamed",
      subject: `account:${person.id}`,
      details: { name },
    },
    { statements: [updateAccount(person.id, change)] },
  );
}

/** Ends one session of one's own: somebody else's id does nothing. */
export async function endSession(deps: Deps, person: Person, sessionId: string): Promise<void> {
  const { sessions } = await readOwnAccount(deps, person);
  if (!sessions.some(({ id }) => id === sessionId)) return;
  await recordAct(
    deps,
    { actor: person, action: "session.ended", subject: `account:${person.id}` },
    { statements: [deleteSessionOf(person.id, sessionId)] },
  );
}

export async function endOtherSessions(deps: Deps, person: Person, current: string): Promise<void> {
  await recordAct(
    deps,
    { actor: person, action: "session.others_ended", subject: `account:${person.id}` },
    { statements: [deleteSessionsOf(person.id, current)] },
  );
}
