import { ConflictError, type Statement } from "../../../db/atomic.ts";
import type { Account } from "../../../db/queries/accounts.ts";
import { takeTotpStep } from "../../../db/queries/second-factors.ts";
import { useRecoveryCode } from "../../../db/queries/recovery-codes.ts";
import { hasRecoveryCode } from "../../../db/queries/recovery-codes.ts";
import { deleteSession, findSessionById } from "../../../db/queries/sessions.ts";
import type { Deps } from "../../deps.ts";
import { recordAct } from "../record-act.ts";
import { secondFactorPlaces } from "./guess-places.ts";
import { matchingStep } from "./one-time-password.ts";
import { openSession } from "./open-session.ts";
import { personOf } from "./person.ts";
import { hashOfRecoveryCode } from "./recovery-codes.ts";
import { openSecret } from "./seal-secret.ts";
import type { SignIn } from "./sign-in.ts";
import { forgetGuesses, reserveGuess } from "./slow-guessing.ts";

const TAKEN = ["totp_steps.account", "recovery_codes.used_on", "sessions.stamp"];

/** A code of the authenticator, or a recovery code, makes the pending session a whole one. */
export async function passSecondFactor(
  deps: Deps,
  sessionId: string,
  code: string,
): Promise<SignIn> {
  const found = await findSessionById(deps.db, sessionId);
  const person = found === undefined ? undefined : personOf(found.account);
  if (found === undefined || person === undefined) return { kind: "refused" };
  const { account } = found;
  const guess = await reserveGuess(deps, secondFactorPlaces(deps, account.id));
  if (!guess.isAllowed) return { kind: "slowed", ...guess };
  const proof = await proofOf(deps, account, code);
  if (proof === undefined) {
    deps.log.info("second_factor_refused");
    return { kind: "refused" };
  }
  const { opened, statements } = openSession(deps, account, "full");
  const { factor } = proof;
  const act = { actor: person, action: "session.opened", subject: `account:${account.id}` };
  const list = [...forgetGuesses(guess), ...proof.statements, deleteSession(sessionId)];
  try {
    const whole = { statements: [...list, ...statements] };
    await recordAct(deps, { ...act, details: { factor } }, whole);
    return opened;
  } catch (error) {
    if (error instanceof ConflictError && TAKEN.includes(error.key)) return { kind: "refused" };
    throw error;
  }
}

interface Proof {
  readonly factor: "authenticator" | "recovery_code";
  /** They fail when the same code was used meanwhile. */
  readonly statements: readonly Statement[];
}

async function proofOf(deps: Deps, account: Account, code: string): Promise<Proof | undefined> {
  const digits = code.replaceAll(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return await totpProof(deps, account, digits);
  const hash = hashOfRecoveryCode(code);
  if (!(await hasRecoveryCode(deps.db, account.id, hash))) return undefined;
  const use = useRecoveryCode(account.id, hash, deps.clock.today());
  return { factor: "recovery_code", statements: [use] };
}

async function totpProof(deps: Deps, account: Account, code: string): Promise<Proof | undefined> {
  const { id, totpSecret } = account;
  const secret = totpSecret === null ? undefined : await openSecret(deps, id, totpSecret);
  const step = secret === undefined ? undefined : matchingStep(secret, code, deps.clock.now());
  if (step === undefined) return undefined;
  return { factor: "authenticator", statements: takeTotpStep(id, step) };
}
