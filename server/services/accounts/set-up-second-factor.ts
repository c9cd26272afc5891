import { type Account, updateAccountEndingSessions } from "../../../db/queries/accounts.ts";
import { restartTotpSteps } from "../../../db/queries/second-factors.ts";
import { replaceRecoveryCodes } from "../../../db/queries/recovery-codes.ts";
import { deleteSessionsOf } from "../../../db/queries/sessions.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { afterChange } from "./change-password.ts";
import { base32, matchingStep, newTotpSecret, totpUri } from "./one-time-password.ts";
import { recordOwnAct } from "./record-own-act.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { newRecoveryCodes } from "./recovery-codes.ts";
import { openSecret, sealSecret } from "./seal-secret.ts";

const ISSUER = "Consulta PEA";

/** A key offered to an authenticator. It travels sealed in the form: nothing is stored before its code. */
export interface OfferedFactor {
  readonly sealed: string;
  /** In groups of four, to type by hand. */
  readonly text: string;
  /** For the square that a phone reads. */
  readonly uri: string;
}

/** A new key, or the one that a form still carries. */
export async function offerSecondFactor(
  deps: Deps,
  account: Account,
  sealed = "",
): Promise<OfferedFactor> {
  const known = sealed === "" ? undefined : await openSecret(deps, offerOf(account), sealed);
  const secret = known ?? newTotpSecret();
  return {
    sealed: known === undefined ? await sealSecret(deps, offerOf(account), secret) : sealed,
    text: base32(secret).replace(/.{4}(?=.)/g, "$& "),
    uri: totpUri(secret, { issuer: ISSUER, account: account.email }),
  };
}

/** An offer is sealed for one account and one moment of it: it is not the factor itself. */
function offerOf({ id, stamp }: Account): string {
  return `offer ${id} ${String(stamp)}`;
}

export interface SetFactor {
  readonly opened: OpenedSession;
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
}

/** Undefined when the code does not belong to the key. Other sessions end, this one is renewed. */
export async function setUpSecondFactor(
  deps: Deps,
  person: Person,
  given: { readonly account: Account; readonly sealed: string; readonly code: string },
): Promise<SetFactor | undefined> {
  const { account } = given;
  const { id } = account;
  const secret = await openSecret(deps, offerOf(account), given.sealed);
  const code = given.code.replaceAll(/\s/g, "");
  const step = secret === undefined ? undefined : matchingStep(secret, code, deps.clock.now());
  if (secret === undefined || step === undefined) return undefined;
  const recovery = newRecoveryCodes(id);
  const { opened, statements } = openSession(deps, afterChange(account), "full");
  const totpSecret = await sealSecret(deps, id, secret);
  await recordOwnAct(
    deps,
    { actor: person, action: "account.second_factor_set", subject: `account:${id}` },
    {
      statements: [
        updateAccountEndingSessions(id, { totpSecret }),
        ...restartTotpSteps(id, step),
        ...recovery.statements,
        deleteSessionsOf(id),
        ...statements,
      ],
    },
  );
  return { opened, recoveryCodes: recovery.codes };
}

/** Only where the role allows to do without. */
export async function removeSecondFactor(
  deps: Deps,
  person: Person,
  account: Account,
): Promise<OpenedSession> {
  const { opened, statements } = openSession(deps, afterChange(account), "full");
  await recordOwnAct(
    deps,
    { actor: person, action: "account.second_factor_removed", subject: `account:${account.id}` },
    {
      statements: [
        updateAccountEndingSessions(account.id, { totpSecret: null }),
        ...replaceRecoveryCodes(account.id, []),
        deleteSessionsOf(account.id),
        ...statements,
      ],
    },
  );
  return opened;
}

/** Ten new codes; those from before no longer serve. */
export async function renewRecoveryCodes(deps: Deps, person: Person): Promise<readonly string[]> {
  const { codes, statements } = newRecoveryCodes(person.id);
  await recordOwnAct(
    deps,
    { actor: person, action: "account.recovery_codes_made", subject: `account:${person.id}` },
    { statements },
  );
  return codes;
}
