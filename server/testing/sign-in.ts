import { insertAccount } from "../../db/queries/accounts.ts";
import type { Deps } from "../deps.ts";
import type { Role } from "../services/access.ts";
import { openSession } from "../services/accounts/open-session.ts";
import type { SessionLevel } from "../services/accounts/person.ts";

interface SignedIn {
  readonly level?: SessionLevel;
  readonly regions?: readonly string[];
  readonly languages?: readonly string[];
}

/** A new account with an open session: its id and the cookie a browser would send. */
export async function signIn(
  deps: Deps,
  role: Role,
  { level = "full", regions = [], languages = [] }: SignedIn = {},
): Promise<{ readonly id: string; readonly cookie: string }> {
  const id = deps.newId();
  const account = {
    id,
    email: `${id}@prueba.mx`,
    name: `Persona ${role}`,
    searchKey: `persona ${role}`,
    role,
    languages,
    regions,
    state: "active",
    stamp: 0,
    passwordHash: "x",
    createdOn: deps.clock.today(),
  } as const;
  const { opened, statements } = openSession(deps, account, level);
  await deps.db.atomic({ statements: [insertAccount(account), ...statements] });
  return { id, cookie: `session=${opened.token}` };
}
