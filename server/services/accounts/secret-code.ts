import { createHash, randomBytes } from "node:crypto";

/** 256 random bits that a browser, a link or a program carries; only their hash is stored. */
export function newSecretCode(): string {
  return randomBytes(32).toString("base64url");
}

export function hashOfCode(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
