import type { Statement } from "../../../db/atomic.ts";
import { changeSurvey, findSurvey } from "../../../db/queries/surveys.ts";
import { findPublishedVersion, findVersion, listVersions } from "../../../db/queries/versions.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedDefinition } from "../load-version.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { newDraft } from "./draft-row.ts";
import { type Outcome, refused } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";

/** A draft of the next version, that starts as the published one. */
export async function startDraft(
  deps: Deps,
  actor: ActorName,
  slug: string,
): Promise<Outcome<string>> {
  const since = await logPlace(deps);
  const survey = await findSurvey(deps.db, slug);
  if (survey === undefined || survey.removedOn !== null) return refused("draft.none");
  if (survey.archivedOn !== null) return refused("draft.archived");
  const published = await readNewest(deps, slug);
  if (published === undefined) return refused("draft.none");
  const version = await nextVersion(deps, slug);
  const definition = { ...published, version };
  const draft = newDraft(deps, { actor, definition, basedOn: published.version });
  const subject = `survey:${slug}`;
  const act = { actor, action: "draft.started", subject, details: { version }, since };
  const statements: Statement[] = [changeSurvey(slug, { edited: true }), ...draft.statements];
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return draft.id;
  });
}

/** The newest published definition. */
export async function readNewest(deps: Deps, slug: string): Promise<Definition | undefined> {
  const key = await findPublishedVersion(deps.db, slug);
  if (key === undefined) return undefined;
  const row = await findVersion(deps.db, slug, key.version);
  return row === undefined ? undefined : storedDefinition(row.definition);
}

/** A definition under the number that its survey would publish next. */
export async function nextVersion(deps: Deps, slug: string): Promise<number> {
  const versions = await listVersions(deps.db, slug);
  return Math.max(0, ...versions.map(({ version }) => version)) + 1;
}
