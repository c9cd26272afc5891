import { type Account, updateAccountEndingSessions } from "../../../db/queries/accounts.ts";
import { deleteSessionsOf } from "../../../db/queries/sessions.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { recordOwnAct } from "./record-own-act.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { hashPassword } from "./password-hash.ts";

/** Ends every session and opens a new one for who changed it. */
export async function changePassword(
  deps: Deps,
  person: Person,
  { account, password }: { readonly account: Account; readonly password: string },
): Promise<OpenedSession> {
  const passwordHash = await hashPassword(deps, password);
  const { opened, statements } = openSession(deps, afterChange(account), "full");
  await recordOwnAct(
    deps,
    { actor: person, action: "account.password_changed", subject: `account:${account.id}` },
    {
      statements: [
        updateAccountEndingSessions(account.id, { passwordHash }),
        deleteSessionsOf(account.id),
        ...statements,
      ],
    },
  );
  return opened;
}

/** The account as sessions opened after the change have to name it. */
export function afterChange(account: Account): Account {
  return { ...account, stamp: account.stamp + 1 };
}
