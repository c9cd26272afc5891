import { insertApiToken } from "../../db/queries/api-tokens.ts";
import type { Deps } from "../deps.ts";
import type { Role } from "./access.ts";
import { hashOfCode, newSecretCode } from "./accounts/secret-code.ts";
import { type ActorName, COMMAND_LINE, recordAct } from "./record-act.ts";

export interface NewToken {
  readonly role: Role;
  readonly name: string;
  readonly expiresOn?: string;
}

/** 256 random bits, told once; only the hash is stored. */
export async function createApiToken(
  deps: Deps,
  { role, name, expiresOn }: NewToken,
  actor: ActorName = COMMAND_LINE,
): Promise<string> {
  const token = newSecretCode();
  const id = deps.newId();
  const row = { id, name, role, hash: hashOfCode(token), createdOn: deps.clock.today() };
  const insert = insertApiToken({ ...row, ...(expiresOn === undefined ? {} : { expiresOn }) });
  const act = { actor, action: "token.created", subject: `token:${id}`, details: { name, role } };
  await recordAct(deps, act, { statements: [insert] });
  return token;
}
