import type { Account } from "../../../db/queries/accounts.ts";
import { isRole, needsSecondFactor, type Person } from "../access.ts";

/** An account whose role this release does not know may do nothing. */
export function personOf(account: Account): Person | undefined {
  const { id, name, role, languages, regions } = account;
  return isRole(role) ? { kind: "person", id, name, role, languages, regions } : undefined;
}

export type SessionLevel = "second_factor" | "enrolling" | "full";

/** What a right password opens. */
export function levelAfterPassword(account: Pick<Account, "role" | "totpSecret">): SessionLevel {
  if (account.totpSecret !== null) return "second_factor";
  return isRole(account.role) && needsSecondFactor(account.role) ? "enrolling" : "full";
}

/** The form in which an e-mail is stored and compared. */
export function emailKey(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}
