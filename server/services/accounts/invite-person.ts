import {
  type AccountLink,
  listOpenLinks,
  withdrawLinks,
} from "../../../db/queries/account-links.ts";
import { findAccountByEmail } from "../../../db/queries/accounts.ts";
import type { Deps } from "../../deps.ts";
import { isRole, type Person, type Role } from "../access.ts";
import { recordAct } from "../record-act.ts";
import { makeLink } from "./make-link.ts";
import { emailKey } from "./person.ts";

export interface Post {
  readonly role: Role;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
}

export interface PendingInvitation extends Post {
  readonly id: string;
  readonly email: string;
  readonly createdOn: string;
  readonly expiresAt: string;
  readonly isExpired: boolean;
}

/** The link to hand over; undefined when the e-mail has an account. Takes the place of an older one. */
export async function invitePerson(
  deps: Deps,
  person: Person,
  { email, post }: { readonly email: string; readonly post: Post },
): Promise<string | undefined> {
  const about = emailKey(email);
  if ((await findAccountByEmail(deps.db, about)) !== undefined) return undefined;
  const { id, url, statements } = makeLink(deps, { kind: "invitation", about, ...fitting(post) });
  await recordAct(
    deps,
    {
      actor: person,
      action: "account.invited",
      subject: `invitation:${id}`,
      details: { role: post.role },
    },
    { statements },
  );
  return url;
}

/** Languages belong to translators, regions to who works in the field. */
export function fitting({ role, languages, regions }: Post): Post {
  return {
    role,
    languages: role === "translator" ? languages : [],
    regions: WITH_REGIONS.includes(role) ? regions : [],
  };
}

const WITH_REGIONS: readonly Role[] = ["supervisor", "interviewer", "facilitator"];

export async function listInvitations(deps: Deps): Promise<readonly PendingInvitation[]> {
  const links = await listOpenLinks(deps.db, "invitation");
  const now = deps.clock.now();
  return links.flatMap((link) => pending(link, now));
}

function pending(link: AccountLink, now: string): readonly PendingInvitation[] {
  const { id, about, role, languages, regions, createdOn, expiresAt } = link;
  if (role === null || !isRole(role)) return [];
  const isExpired = expiresAt <= now;
  return [{ id, email: about, role, languages, regions, createdOn, expiresAt, isExpired }];
}

export async function withdrawInvitation(
  deps: Deps,
  person: Person,
  { id, email }: PendingInvitation,
): Promise<void> {
  await recordAct(
    deps,
    { actor: person, action: "account.invitation_withdrawn", subject: `invitation:${id}` },
    { statements: [withdrawLinks("invitation", email, deps.clock.today())] },
  );
}
