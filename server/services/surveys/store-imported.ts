import type { Statement } from "../../../db/atomic.ts";
import { changeDraftState, type Draft, findOpenDraft } from "../../../db/queries/drafts.ts";
import { changeSurvey, findSurvey, insertSurvey } from "../../../db/queries/surveys.ts";
import { findPublishedVersion } from "../../../db/queries/versions.ts";
import type { Definition, LanguagePack } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { guardTexts } from "../translation/guard-texts.ts";
import { importedPackStatements } from "../translation/imported-packs.ts";
import { newDraft } from "./draft-row.ts";
import { type Outcome, refused } from "./outcome.ts";
import { nextVersion } from "./start-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

export interface Imported {
  readonly definition: Definition;
  /** One per language besides Spanish; the survey they name is that of the definition. */
  readonly packs: readonly LanguagePack[];
  /** Puts a draft that is there aside; without it an import beside a draft is refused. */
  readonly replaceDraft?: boolean;
}

export interface StoredImport {
  readonly survey: string;
  readonly version: number;
  readonly isNewSurvey: boolean;
  /** A draft that was put aside for it, restorable from the bin. */
  readonly replacedDraft: string | null;
}

/**
 * Enters a definition from a file: a new survey, or a draft of the next version of an existing
 * one. Its packs are shown from the day that the draft is published. All or nothing.
 */
export async function storeImportedDraft(
  deps: Deps,
  actor: ActorName,
  { definition: given, packs, replaceDraft = false }: Imported,
): Promise<Outcome<StoredImport>> {
  const { slug } = given;
  const since = await logPlace(deps);
  const unlessWritten = await guardTexts(deps, slug);
  const [survey, open, published] = await Promise.all([
    findSurvey(deps.db, slug),
    findOpenDraft(deps.db, slug),
    findPublishedVersion(deps.db, slug),
  ]);
  if (survey !== undefined && survey.removedOn !== null) return refused("draft.survey_removed");
  if (survey !== undefined && survey.archivedOn !== null) return refused("draft.archived");
  if (open !== undefined && !replaceDraft) return refused("draft.exists", { survey: slug });
  const version = await nextVersion(deps, slug);
  const definition = { ...given, version };
  const draft = newDraft(deps, { actor, definition, basedOn: published?.version ?? null });
  const today = deps.clock.today();
  const statements: Statement[] = [
    ...unlessWritten,
    survey === undefined
      ? insertSurvey(slug, today, { edited: true })
      : changeSurvey(slug, { edited: true }),
    ...(open === undefined ? [] : [putAside(open, today)]),
    ...draft.statements,
    ...(await importedPackStatements(deps, {
      ...{ actor, draft: draft.id, definition, packs, replaced: open?.id },
    })),
  ];
  const act = {
    ...{ actor, action: "draft.imported", subject: `survey:${slug}`, since },
    details: { version, replaced: open !== undefined },
  };
  const isNewSurvey = survey === undefined;
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return { survey: slug, version, isNewSurvey, replacedDraft: open?.id ?? null };
  });
}

function putAside(draft: Draft, today: string): Statement {
  return changeDraftState(draft, { state: "removed", closedOn: today });
}
