import { type ApiToken, findApiTokenById } from "../../db/queries/api-tokens.ts";
import type { Deps } from "../deps.ts";
import { dayAfter } from "./accounts/moments.ts";

/** How long a revoked token can be given back. */
export const TOKEN_UNDO_DAYS = 30;

export type ListedToken = Omit<ApiToken, "hash"> & {
  readonly state: "active" | "expired" | "revoked";
  /** It was revoked and can still be given back. */
  readonly isRestorable: boolean;
};

export async function findToken(deps: Deps, id: string): Promise<ListedToken | undefined> {
  const row = await findApiTokenById(deps.db, id);
  return row === undefined ? undefined : listedToken(deps, row);
}

export function listedToken({ clock }: Deps, { hash: _, ...row }: ApiToken): ListedToken {
  const today = clock.today();
  const isExpired = row.expiresOn !== null && row.expiresOn < today;
  const state = row.revokedOn !== null ? "revoked" : isExpired ? "expired" : "active";
  const isRestorable =
    row.revokedOn !== null && dayAfter(row.revokedOn, TOKEN_UNDO_DAYS) >= today && !isExpired;
  return { ...row, state, isRestorable };
}
