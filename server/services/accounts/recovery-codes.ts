import { randomInt } from "node:crypto";
import type { Statement } from "../../../db/atomic.ts";
import { replaceRecoveryCodes } from "../../../db/queries/recovery-codes.ts";
import { countRecoveryCodes } from "../../../db/queries/recovery-codes.ts";
import type { Deps } from "../../deps.ts";
import { hashOfCode } from "./secret-code.ts";

const CODES = 10;
const GROUPS = 4;
const GROUP = 4;
// Without the letters and digits that are mistaken for each other: 16 of these are 78 bits.
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Ten codes that serve once each when the authenticator is lost. They do not depend on `SECRET`. */
export function newRecoveryCodes(account: string): {
  readonly codes: readonly string[];
  readonly statements: readonly Statement[];
} {
  const codes = Array.from({ length: CODES }, newCode);
  return { codes, statements: replaceRecoveryCodes(account, codes.map(hashOfRecoveryCode)) };
}

function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return Array.from({ length: GROUPS }, () => group().join("")).join("-");
}

/** However it was typed: small letters, spaces, without dashes. */
export function hashOfRecoveryCode(code: string): string {
  return hashOfCode(code.toUpperCase().replace(/[^A-Z0-9]/g, ""));
}

export async function recoveryCodesLeft(deps: Deps, account: string): Promise<number> {
  return await countRecoveryCodes(deps.db, account);
}
