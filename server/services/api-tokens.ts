import { createHash, randomBytes } from "node:crypto";
import { findApiToken, insertApiToken, markTokenUsed } from "../../db/queries/api-tokens.ts";
import type { Deps } from "../deps.ts";
import { isRole, type Role } from "./access.ts";

/** 256 random bits; only the hash is stored. */
export async function createApiToken(
  deps: Deps,
  { role, name }: { role: Role; name: string },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const row = { id: deps.newId(), name, role, hash: hashOf(token), createdOn: deps.clock.today() };
  await deps.db.atomic({ statements: [insertApiToken(row)] });
  return token;
}

/** The role of a token that is known, not revoked and not expired. */
export async function authenticateToken(deps: Deps, token: string): Promise<Role | undefined> {
  const row = await findApiToken(deps.db, hashOf(token));
  const today = deps.clock.today();
  if (row === undefined || !isRole(row.role)) return undefined;
  if (row.expiresOn !== null && row.expiresOn < today) return undefined;
  if (row.lastUsedOn !== today) {
    await deps.db.atomic({ statements: [markTokenUsed(row.id, today)] });
  }
  return row.role;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
