import { findAccountByEmail } from "../../../../db/queries/accounts.ts";
import type { Deps } from "../../../deps.ts";
import type { Person, Role } from "../../access.ts";
import { SYSTEM } from "../../record-act.ts";
import { acceptInvitation, findLink } from "../accept-link.ts";
import { linkForFirstAdministrator } from "../first-administrator.ts";
import { invitePerson } from "../invite-person.ts";
import { totpCode, totpStep } from "../one-time-password.ts";
import { openSecret } from "../seal-secret.ts";
import { personOf } from "../person.ts";
import { offerSecondFactor, setUpSecondFactor } from "../set-up-second-factor.ts";

export const PASSWORD = "tres zopilotes sobre el río";

export function codeIn(url: string | undefined): string {
  return url?.split("#")[1] ?? "";
}

/** Somebody who used the one-time link, without a second factor yet. */
export async function firstAdministrator(deps: Deps, email = "ana@ejemplo.mx"): Promise<Person> {
  const code = codeIn(await linkForFirstAdministrator(deps, SYSTEM));
  return await accept(deps, code, email);
}

export async function invited(
  deps: Deps,
  by: Person,
  who: { readonly email: string; readonly role: Role },
): Promise<Person> {
  const { email, role } = who;
  const post = { role, languages: [], regions: [] };
  return await accept(deps, codeIn(await invitePerson(deps, by, { email, post })), email);
}

async function accept(deps: Deps, code: string, email: string): Promise<Person> {
  const link = await findLink(deps, code);
  if (link === undefined) throw new Error("no such link");
  const name = email.split("@", 1)[0] ?? "";
  await acceptInvitation(deps, link, { name, email, password: PASSWORD });
  return await personWith(deps, email);
}

export async function personWith(deps: Deps, email: string): Promise<Person> {
  const account = await accountWith(deps, email);
  const person = personOf(account);
  if (person === undefined) throw new Error("no such role");
  return person;
}

export async function accountWith(deps: Deps, email: string) {
  const account = await findAccountByEmail(deps.db, email);
  if (account === undefined) throw new Error("no such account");
  return account;
}

/** Sets a second factor up and gives its recovery codes. */
export async function withSecondFactor(deps: Deps, email: string): Promise<readonly string[]> {
  const account = await accountWith(deps, email);
  const { sealed, text } = await offerSecondFactor(deps, account);
  const code = totpCode(fromBase32(text), totpStep(deps.clock.now()));
  const person = await personWith(deps, email);
  const set = await setUpSecondFactor(deps, person, { account, sealed, code });
  return set?.recoveryCodes ?? [];
}

/** What the person's authenticator shows now. */
export async function currentCode(deps: Deps, email: string): Promise<string> {
  const { id, totpSecret } = await accountWith(deps, email);
  const secret = await openSecret(deps, id, totpSecret ?? "");
  return totpCode(secret ?? new Uint8Array(), totpStep(deps.clock.now()));
}

export function fromBase32(text: string): Uint8Array {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const letters = text.replaceAll(/[^A-Z2-7]/g, "");
  const bits = [...letters].map((l) => alphabet.indexOf(l).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}
