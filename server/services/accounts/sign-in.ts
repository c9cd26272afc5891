import { ConflictError } from "../../../db/atomic.ts";
import { type Account, findAccountByEmail, updateAccount } from "../../../db/queries/accounts.ts";
import type { Deps } from "../../deps.ts";
import { recordAct } from "../record-act.ts";
import { type GuessOrigin, passwordPlaces } from "./guess-places.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { isPassword } from "./password-hash.ts";
import { emailKey, levelAfterPassword, personOf } from "./person.ts";
import { forgetGuesses, type Reserved, reserveGuess, type Slowed } from "./slow-guessing.ts";

export type SignIn =
  OpenedSession | { readonly kind: "refused" } | ({ readonly kind: "slowed" } & Slowed);

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly origin: GuessOrigin;
}

/** Opens a session for a right password. Known and unknown accounts take the same way. */
export async function signIn(deps: Deps, given: Credentials): Promise<SignIn> {
  const email = emailKey(given.email);
  const guess = await reserveGuess(deps, passwordPlaces(deps, email, given.origin));
  if (!guess.isAllowed) return { kind: "slowed", ...guess };
  const account = await findAccountByEmail(deps.db, email);
  const isRight = await isPassword(deps, given.password, account?.passwordHash);
  if (!isRight || account?.state !== "active") {
    deps.log.info("sign_in_refused");
    return { kind: "refused" };
  }
  return await open(deps, account, guess);
}

async function open(deps: Deps, account: Account, guess: Reserved): Promise<SignIn> {
  const level = levelAfterPassword(account);
  const person = personOf(account);
  if (person === undefined) return { kind: "refused" };
  const { opened, statements } = openSession(deps, account, level);
  const list = { statements: [...forgetGuesses(guess), ...statements, seen(deps, account)] };
  try {
    if (level === "full") {
      const subject = `account:${account.id}`;
      await recordAct(deps, { actor: person, action: "session.opened", subject }, list);
    } else await deps.db.atomic(list);
    return opened;
  } catch (error) {
    // Disabled, or given another password, while this one was being checked.
    if (error instanceof ConflictError && error.key === "sessions.stamp") {
      return { kind: "refused" };
    }
    throw error;
  }
}

function seen({ clock }: Deps, { id }: Account) {
  return updateAccount(id, { lastSeenOn: clock.today() });
}
