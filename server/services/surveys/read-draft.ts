import {
  type Draft,
  findDraft,
  findOfferedDraft,
  findOpenDraft,
} from "../../../db/queries/drafts.ts";
import { findRevision, listRevisions } from "../../../db/queries/draft-revisions.ts";
import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedDefinition } from "../load-version.ts";

export interface ReadDraft extends Draft {
  readonly definition: Definition;
  readonly sha256: string;
}

/** The open draft of a survey with what it says now; that of a removed survey waits with it. */
export async function readDraft(deps: Deps, survey: string): Promise<ReadDraft | undefined> {
  const [row, draft] = await Promise.all([
    findSurvey(deps.db, survey),
    findOpenDraft(deps.db, survey),
  ]);
  return row?.removedOn === null ? await withDefinition(deps, draft) : undefined;
}

/** The draft that came with a release and waits for somebody to take it over. */
export async function readOfferedDraft(deps: Deps, survey: string): Promise<ReadDraft | undefined> {
  return await withDefinition(deps, await findOfferedDraft(deps.db, survey));
}

export async function readDraftById(deps: Deps, id: string): Promise<ReadDraft | undefined> {
  return await withDefinition(deps, await findDraft(deps.db, id));
}

async function withDefinition(deps: Deps, draft?: Draft): Promise<ReadDraft | undefined> {
  if (draft === undefined) return undefined;
  const row = await findRevision(deps.db, draft.id, draft.revision);
  if (row === undefined) return undefined;
  return { ...draft, definition: storedDefinition(row.definition), sha256: row.sha256 };
}

const SHOWN_REVISIONS = 100;

/** What a draft was before, the latest first. */
export async function readRevisions(deps: Deps, draft: string) {
  return await listRevisions(deps.db, draft, SHOWN_REVISIONS);
}

export async function readRevision(
  deps: Deps,
  draft: string,
  revision: number,
): Promise<Definition | undefined> {
  const row = await findRevision(deps.db, draft, revision);
  return row === undefined ? undefined : storedDefinition(row.definition);
}
