import type { Statement } from "../../../db/atomic.ts";
import { type LinkKind, replaceLink } from "../../../db/queries/account-links.ts";
import type { Deps } from "../../deps.ts";
import { DAY_MS, momentAfter } from "./moments.ts";
import { hashOfCode, newSecretCode } from "./secret-code.ts";

const LIFE_DAYS: Readonly<Record<LinkKind, number>> = {
  first_administrator: 1,
  invitation: 7,
  password: 1,
};

export interface LinkFor {
  readonly kind: LinkKind;
  /** The e-mail invited, the id of an account, or nobody. */
  readonly about: string;
  readonly role?: string;
  readonly languages?: readonly string[];
  readonly regions?: readonly string[];
}

export interface MadeLink {
  readonly id: string;
  /** With the code after `#`, which no browser sends and no server logs. Told once. */
  readonly url: string;
  readonly statements: readonly Statement[];
}

/** A link that serves once, in place of an older one for the same. */
export function makeLink(deps: Deps, link: LinkFor): MadeLink {
  const code = newSecretCode();
  const id = deps.newId();
  const statements = replaceLink({
    ...link,
    id,
    codeHash: hashOfCode(code),
    createdOn: deps.clock.today(),
    expiresAt: momentAfter(deps.clock.now(), LIFE_DAYS[link.kind] * DAY_MS),
  });
  return { id, url: `${deps.config.publicUrl}/panel/invitacion#${code}`, statements };
}
