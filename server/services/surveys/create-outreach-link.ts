import { ConflictError } from "../../../db/atomic.ts";
import { insertLink, listLinks } from "../../../db/queries/outreach.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readNewest } from "./start-draft.ts";
import { newOutreachCode } from "./outreach-code.ts";

const MAX_MEDIUM = 60;
const MAX_LINKS = 500;

interface NewLink {
  readonly survey: string;
  readonly medium: string;
  readonly language: string;
}

/** A link of its own for one medium, so that what it brings is counted apart. */
export async function createOutreachLink(
  deps: Deps,
  actor: ActorName,
  { survey, medium: given, language }: NewLink,
): Promise<Outcome<string>> {
  const medium = given.trim();
  if (medium === "" || medium.length > MAX_MEDIUM) {
    return refused("outreach_link.bad_medium", { max: MAX_MEDIUM });
  }
  const definition = await readNewest(deps, survey);
  if (definition === undefined) return refused("round_plan.no_version");
  if (!definition.languages.includes(language)) return refused("outreach_link.bad_language");
  if ((await listLinks(deps.db, survey)).length >= MAX_LINKS) {
    return refused("outreach_link.too_many", { max: MAX_LINKS });
  }
  return await insertUnderFreeCode(deps, actor, { survey, medium, language });
}

async function insertUnderFreeCode(deps: Deps, actor: ActorName, link: NewLink) {
  const id = deps.newId();
  const details = { link: id, medium: link.medium, language: link.language };
  const act = { actor, action: "outreach.created", subject: `survey:${link.survey}`, details };
  for (;;) {
    const code = newOutreachCode();
    const insert = insertLink({ id, ...link, code, createdOn: deps.clock.today() });
    try {
      await recordAct(deps, act, { statements: [insert] });
      return { ok: true as const, value: id };
    } catch (error) {
      if (!(error instanceof ConflictError) || error.key !== "outreach_links.code") throw error;
    }
  }
}
