import type { Statement } from "../../../db/atomic.ts";
import { insertOverride, type Override } from "../../../db/queries/overrides.ts";
import { listPublications, storePublication } from "../../../db/queries/publications.ts";
import { findPublishedVersion } from "../../../db/queries/versions.ts";
import { withoutQuestion } from "../../../surveys/analysis/without-question.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { loadVersion } from "../load-version.ts";
import { storedPublication } from "../read-publication.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { guardTexts } from "../translation/guard-texts.ts";
import { settlingStatements } from "../translation/settle-packs.ts";
import { readMadeSensitive } from "../translation/standing-texts.ts";
import { type Outcome, refused } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";

export type OverrideProperty = Override["property"];

export interface OverridePlace {
  readonly survey: string;
  readonly question: string;
  readonly property: OverrideProperty;
}

/**
 * Makes a question stricter from now on, in every version. What is public of it is gone with the
 * same list that says so.
 */
export async function setOverride(
  deps: Deps,
  actor: ActorName,
  about: OverridePlace,
): Promise<Outcome> {
  const { survey, question, property } = about;
  const since = await logPlace(deps);
  const key = await findPublishedVersion(deps.db, survey);
  if (key === undefined) return refused("draft.none");
  const compiled = await loadVersion(deps, key);
  if (!compiled.questions.some(({ name }) => name === question)) {
    return refused("draft.unknown_question");
  }
  const row = { ...about, setOn: deps.clock.today(), setBy: actor.name };
  const isRegion = compiled.definition.regionQuestion === question;
  const statements = [
    ...(property === "sensitive" ? await settled(deps, compiled.definition, question) : []),
    insertOverride(row),
    ...(property === "publish" ? await cleaned(deps, { survey, question, isRegion }) : []),
  ];
  const act = { actor, action: `override.${property}`, subject: `survey:${survey}`, since };
  return await unlessThere(() =>
    recordAct(deps, { ...act, details: { question } }, { statements }),
  );
}

/** What is asked of a sensitive question takes two people: one approval is not enough from now on. */
async function settled(
  deps: Deps,
  definition: Definition,
  question: string,
): Promise<readonly Statement[]> {
  const guards = await guardTexts(deps, definition.slug);
  const sensitive = new Set(await readMadeSensitive(deps, definition.slug)).add(question);
  return [...guards, ...(await settlingStatements(deps, { definition, sensitive }))];
}

async function cleaned(
  deps: Deps,
  { survey, question, isRegion }: { survey: string; question: string; isRegion: boolean },
): Promise<readonly Statement[]> {
  const rows = await listPublications(deps.db, survey);
  return rows.map((row) => {
    const publication = withoutQuestion(storedPublication(row.publication), question, isRegion);
    return storePublication({ ...row, publication: JSON.stringify(publication) });
  });
}

/** Setting what is set changes nothing. */
async function unlessThere(write: () => Promise<void>): Promise<Outcome> {
  const outcome = await unlessTaken(write);
  if (outcome.ok) return { ok: true, value: undefined };
  return outcome.problem.code === "draft.override_set" ? { ok: true, value: undefined } : outcome;
}
