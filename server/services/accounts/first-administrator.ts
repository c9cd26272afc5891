import { listOpenLinks } from "../../../db/queries/account-links.ts";
import { hasAdministrator } from "../../../db/queries/accounts.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct, SYSTEM } from "../record-act.ts";
import { makeLink } from "./make-link.ts";

/** The one-time link of the first administrator; undefined for ever once there is one. */
export async function linkForFirstAdministrator(
  deps: Deps,
  actor: ActorName,
): Promise<string | undefined> {
  if (await hasAdministrator(deps.db)) return undefined;
  const { id, url, statements } = makeLink(deps, { kind: "first_administrator", about: "" });
  const act = { actor, action: "account.first_link_made", subject: `link:${id}` };
  await recordAct(deps, act, { statements });
  return url;
}

/** At a start without any administrator; a link that was told before goes on being good. */
export async function linkAtFirstStart(deps: Deps): Promise<string | undefined> {
  const open = await listOpenLinks(deps.db, "first_administrator");
  if (open.some(({ expiresAt }) => expiresAt > deps.clock.now())) return undefined;
  return await linkForFirstAdministrator(deps, SYSTEM);
}
