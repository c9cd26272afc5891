import { createHmac, randomBytes } from "node:crypto";

// RFC 6238 with what every authenticator takes for granted: SHA-1, 30 seconds, six digits.
const STEP_SECONDS = 30;
const DIGITS = 6;
const SECRET_BYTES = 20;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function newTotpSecret(): Uint8Array {
  return new Uint8Array(randomBytes(SECRET_BYTES));
}

/** The number of the step a moment (ISO 8601) lies in. */
export function totpStep(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000 / STEP_SECONDS);
}

export function totpCode(secret: Uint8Array, step: number): string {
  const counter = new Uint8Array(8);
  new DataView(counter.buffer).setBigUint64(0, BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step that a code belongs to: now, the one before or the one after. */
export function matchingStep(secret: Uint8Array, code: string, moment: string): number | undefined {
  const now = totpStep(moment);
  return [now, now - 1, now + 1].find((step) => totpCode(secret, step) === code);
}

/** RFC 4648 without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, "0"), 2)] ?? "").join("");
}

/** What the square of an authenticator says. */
export function totpUri(secret: Uint8Array, label: { issuer: string; account: string }): string {
  const issuer = encodeURIComponent(label.issuer);
  const account = encodeURIComponent(label.account);
  return `otpauth://totp/${issuer}:${account}?secret=${base32(secret)}&issuer=${issuer}`;
}
