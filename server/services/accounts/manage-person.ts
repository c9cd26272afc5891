import { ConflictError, type Statement } from "../../../db/atomic.ts";
import {
  type Account,
  findAccount,
  updateAccountEndingSessions,
} from "../../../db/queries/accounts.ts";
import { replaceRecoveryCodes } from "../../../db/queries/recovery-codes.ts";
import { deleteSessionsOf } from "../../../db/queries/sessions.ts";
import { withdrawLinks } from "../../../db/queries/account-links.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { type Act, recordAct } from "../record-act.ts";
import { fitting, type Post } from "./invite-person.ts";
import { makeLink } from "./make-link.ts";

export type Managed = "done" | "last_administrator";

export async function findPerson(deps: Deps, id: string): Promise<Account | undefined> {
  return await findAccount(deps.db, id);
}

/** Another role, other languages or regions: the person signs in again. */
export async function changePost(
  deps: Deps,
  actor: Person,
  { account, post }: { readonly account: Account; readonly post: Post },
): Promise<Managed> {
  const details = { role: post.role, before: account.role };
  return await manage(deps, { ...about(actor, account), action: "account.changed", details }, [
    updateAccountEndingSessions(account.id, fitting(post)),
    deleteSessionsOf(account.id),
  ]);
}

/** Out at the next request; can be undone at any time. */
export async function disablePerson(deps: Deps, actor: Person, account: Account): Promise<Managed> {
  if (account.state === "disabled") return "done";
  const today = deps.clock.today();
  return await manage(deps, { ...about(actor, account), action: "account.disabled" }, [
    updateAccountEndingSessions(account.id, { state: "disabled", disabledOn: today }),
    deleteSessionsOf(account.id),
    withdrawLinks("password", account.id, today),
  ]);
}

export async function enablePerson(deps: Deps, actor: Person, account: Account): Promise<void> {
  if (account.state === "active") return;
  await manage(deps, { ...about(actor, account), action: "account.enabled" }, [
    updateAccountEndingSessions(account.id, { state: "active", disabledOn: null }),
  ]);
}

/** For a lost phone: the next sign-in sets a new one up where the role needs it. */
export async function resetSecondFactor(
  deps: Deps,
  actor: Person,
  account: Account,
): Promise<void> {
  await manage(deps, { ...about(actor, account), action: "account.second_factor_reset" }, [
    updateAccountEndingSessions(account.id, { totpSecret: null }),
    ...replaceRecoveryCodes(account.id, []),
    deleteSessionsOf(account.id),
  ]);
}

/** For a forgotten password: the link to hand over. */
export async function linkForNewPassword(
  deps: Deps,
  actor: Person,
  account: Account,
): Promise<string> {
  const { url, statements } = makeLink(deps, { kind: "password", about: account.id });
  const act = { ...about(actor, account), action: "account.password_link_made" };
  await recordAct(deps, act, { statements });
  return url;
}

function about(actor: Person, account: Account): Pick<Act, "actor" | "subject"> {
  return { actor, subject: `account:${account.id}` };
}

/** The database itself keeps the last administrator, whatever two of them do at once. */
async function manage(deps: Deps, act: Act, statements: readonly Statement[]): Promise<Managed> {
  try {
    await recordAct(deps, act, { statements });
    return "done";
  } catch (error) {
    if (error instanceof ConflictError && error.key === "accounts.last_administrator") {
      return "last_administrator";
    }
    throw error;
  }
}
