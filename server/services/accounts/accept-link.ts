import { ConflictError, type Statement } from "../../../db/atomic.ts";
import { type AccountLink, findOpenLink, useLink } from "../../../db/queries/account-links.ts";
import {
  type Account,
  findAccount,
  hasAdministrator,
  insertAccount,
  updateAccountEndingSessions,
} from "../../../db/queries/accounts.ts";
import { deleteSessionsOf } from "../../../db/queries/sessions.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { recordAct } from "../record-act.ts";
import { afterChange } from "./change-password.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { hashPassword } from "./password-hash.ts";
import { emailKey, levelAfterPassword, personOf } from "./person.ts";
import { hashOfCode } from "./secret-code.ts";

/** What a link that is still good is for. */
export interface FoundLink {
  readonly kind: AccountLink["kind"];
  /** Fixed by the link; the first administrator brings the own. */
  readonly email?: string;
  readonly link: AccountLink;
  /** Whose password it sets. */
  readonly account?: Account;
}

/** Undefined alike for a code that is unknown, used, withdrawn, expired or whose door has closed. */
export async function findLink(deps: Deps, code: string): Promise<FoundLink | undefined> {
  const link = await findOpenLink(deps.db, hashOfCode(code));
  if (link === undefined || link.expiresAt <= deps.clock.now()) return undefined;
  const { kind } = link;
  if (kind === "invitation") return { kind, email: link.about, link };
  if (kind === "first_administrator") {
    return (await hasAdministrator(deps.db)) ? undefined : { kind, link };
  }
  const account = await findAccount(deps.db, link.about);
  if (account?.state !== "active") return undefined;
  return { kind, email: account.email, link, account };
}

export type Accepted =
  OpenedSession | { readonly kind: "link_gone" } | { readonly kind: "email_taken" };

/** Makes the account that an invitation is for, and signs it in. */
export async function acceptInvitation(
  deps: Deps,
  { link, email: invited }: FoundLink,
  given: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Accepted> {
  const email = invited ?? emailKey(given.email);
  const account = {
    id: deps.newId(),
    email,
    name: given.name,
    searchKey: searchKey(`${given.name} ${email}`),
    role: link.kind === "first_administrator" ? "administrator" : (link.role ?? ""),
    languages: link.languages,
    regions: link.regions,
    state: "active" as const,
    stamp: 0,
    passwordHash: await hashPassword(deps, given.password),
    totpSecret: null,
    createdOn: deps.clock.today(),
    disabledOn: null,
    lastSeenOn: deps.clock.today(),
  };
  return await accept(deps, link, {
    account,
    action: "account.created",
    statements: [insertAccount(account)],
  });
}

/** Sets a new password with the link an administrator handed over. */
export async function acceptPasswordLink(
  deps: Deps,
  { link, account }: FoundLink,
  password: string,
): Promise<Accepted> {
  if (account === undefined) return { kind: "link_gone" };
  const passwordHash = await hashPassword(deps, password);
  return await accept(deps, link, {
    account: afterChange(account),
    action: "account.password_reset",
    statements: [
      updateAccountEndingSessions(account.id, { passwordHash }),
      deleteSessionsOf(account.id),
    ],
  });
}

interface Acceptance {
  readonly account: Account;
  readonly action: string;
  readonly statements: readonly Statement[];
}

/** Of two who come with one link, the second one's whole list fails. */
async function accept(deps: Deps, link: AccountLink, by: Acceptance): Promise<Accepted> {
  const { account, action } = by;
  const actor = personOf(account);
  if (actor === undefined) return { kind: "link_gone" };
  const { opened, statements } = openSession(deps, account, levelAfterPassword(account));
  const act = { actor, action, subject: `account:${account.id}`, details: { role: account.role } };
  const use = useLink(link.id, deps.clock.today());
  try {
    await recordAct(deps, act, { statements: [use, ...by.statements, ...statements] });
    return opened;
  } catch (error) {
    const key = error instanceof ConflictError ? error.key : "";
    if (key === "accounts.email") return { kind: "email_taken" };
    if (key.startsWith("account_links.") || key === "sessions.stamp") return { kind: "link_gone" };
    throw error;
  }
}
