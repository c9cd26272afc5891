import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Deps } from "../../deps.ts";
import { fromBase64, toBase64 } from "./base64.ts";

// OWASP's figures for scrypt with 32 MB: about 150 ms on one core.
const COST = { ln: 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const MEMORY_BYTES = 64 * 1024 * 1024;
const NO_SALT = new Uint8Array(16);
const NO_KEY = new Uint8Array(KEY_BYTES);
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

type Cost = Record<keyof typeof COST, number>;

/** The hash of a password as a PHC string. */
export async function hashPassword(deps: Deps, password: string): Promise<string> {
  const cost = costOf(deps);
  const salt = randomBytes(16);
  return phcString(cost, salt, await derive(password, salt, cost));
}

/** Without an account the same work is done for nothing: the time tells no more than the answer. */
export async function isPassword(
  deps: Deps,
  password: string,
  stored: string | undefined,
): Promise<boolean> {
  const known = parsePhc(stored ?? "");
  const { cost, salt, key } = known ?? { cost: costOf(deps), salt: NO_SALT, key: NO_KEY };
  const given = await derive(password, salt, cost);
  return key.length === KEY_BYTES && timingSafeEqual(given, key) && known !== undefined;
}

function parsePhc(text: string) {
  const [, ln, r, p, salt = "", key = ""] = PHC.exec(text) ?? [];
  if (ln === undefined) return undefined;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: fromBase64(salt), key: fromBase64(key) };
}

function costOf({ passwordCost }: Deps): Cost {
  return { ...COST, ln: passwordCost ?? COST.ln };
}

function derive(password: string, salt: Uint8Array, { ln, r, p }: Cost): Promise<Uint8Array> {
  const options = { N: 2 ** ln, r, p, maxmem: MEMORY_BYTES };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function phcString({ ln, r, p }: Cost, salt: Uint8Array, key: Uint8Array): string {
  const parameters = `ln=${String(ln)},r=${String(r)},p=${String(p)}`;
  return `$scrypt$${parameters}$${toBase64(salt)}$${toBase64(key)}`;
}
