import type { Deps } from "../../deps.ts";
import { keyedHash } from "./derived-key.ts";

export interface GuessOrigin {
  readonly address?: string | undefined;
  /** The mark of a browser in which this account has signed in before. */
  readonly device?: string | undefined;
}

/**
 * What guesses at a password are counted by: first the account, whether it exists or not, then the
 * address. A browser that knows the account is counted apart, so that strangers cannot keep a
 * person out by guessing all the time.
 */
export function passwordPlaces(deps: Deps, email: string, origin: GuessOrigin): readonly string[] {
  const { device } = origin;
  const nonce = device === undefined ? undefined : deviceNonce(deps, email, device);
  const account =
    nonce === undefined
      ? keyedHash(deps, "guessed account", email)
      : keyedHash(deps, "guessing device", nonce);
  return [account, ...addressPlaces(deps, origin)];
}

export function secondFactorPlaces(deps: Deps, account: string): readonly string[] {
  return [keyedHash(deps, "guessed second factor", account)];
}

/** Another key every day; an address inside a network says nothing of where somebody is. */
function addressPlaces(deps: Deps, { address }: GuessOrigin): readonly string[] {
  const network = address === undefined ? undefined : publicNetwork(address);
  if (network === undefined) return [];
  return [keyedHash(deps, `guessing address ${deps.clock.today()}`, network)];
}

const PRIVATE = /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cde])/;

/** The address itself, or the 64 bits that one household shares; none behind an own proxy. */
function publicNetwork(address: string): string | undefined {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (PRIVATE.test(plain)) return undefined;
  return plain.includes(":") ? expanded(plain).slice(0, 4).join(":") : plain;
}

function expanded(address: string): readonly string[] {
  const [before = "", after = ""] = address.split("::", 2);
  const head = before.split(":").filter((part) => part !== "");
  const tail = after.split(":").filter((part) => part !== "");
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
}

/** What a browser keeps after a whole sign-in: it opens nothing by itself. */
export function deviceMark(deps: Deps, email: string): string {
  const nonce = deps.newId();
  return `${nonce}.${keyedHash(deps, "known device", `${nonce} ${email}`)}`;
}

function deviceNonce(deps: Deps, email: string, mark: string): string | undefined {
  const [nonce = "", signature] = mark.split(".", 2);
  return keyedHash(deps, "known device", `${nonce} ${email}`) === signature ? nonce : undefined;
}
