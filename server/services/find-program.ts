import { StorageError } from "../../db/atomic.ts";
import { findApiToken, markTokenUsed } from "../../db/queries/api-tokens.ts";
import type { Deps } from "../deps.ts";
import { isRole, type Program } from "./access.ts";
import { hashOfCode } from "./accounts/secret-code.ts";

/** The program behind a token that is known, not revoked and not expired. */
export async function findProgram(deps: Deps, token: string): Promise<Program | undefined> {
  const row = await findApiToken(deps.db, hashOfCode(token));
  const today = deps.clock.today();
  if (row === undefined || !isRole(row.role)) return undefined;
  if (row.expiresOn !== null && row.expiresOn < today) return undefined;
  if (row.lastUsedOn !== today) await markUsed(deps, row.id, today);
  return { kind: "token", id: row.id, name: row.name, role: row.role };
}

/** Never worth failing a request for. */
async function markUsed({ db }: Deps, id: string, today: string): Promise<void> {
  try {
    await db.atomic({ statements: [markTokenUsed(id, today)] });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
