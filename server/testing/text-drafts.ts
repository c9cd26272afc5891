import { listDraftPacks } from "../../db/queries/draft-packs.ts";
import type { Definition, Item, LanguagePack, Question } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readPack } from "../services/load-pack.ts";
import { readDraft } from "../services/surveys/read-draft.ts";
import { saveDraft } from "../services/surveys/save-draft.ts";
import { startDraft } from "../services/surveys/start-draft.ts";
import { aPerson } from "./a-person.ts";
import { ALL_TYPES } from "./all-types-definition.ts";

const SURVEY = ALL_TYPES.slug;

/** The definition with one question changed. */
export function withQuestion(
  definition: Definition,
  name: string,
  change: Partial<Question>,
): Definition {
  const changed = (item: Item): Item => {
    if (item.kind !== "question") return { ...item, items: item.items.map(changed) };
    return item.name === name ? { ...item, ...change } : item;
  };
  return { ...definition, items: definition.items.map(changed) };
}

/** Saves a change into the draft of the survey of all types; starts one where there is none. */
export async function saveInDraft(
  deps: Deps,
  change: (definition: Definition) => Definition,
): Promise<void> {
  const actor = aPerson("eva");
  await startDraft(deps, actor, SURVEY);
  const draft = await readDraft(deps, SURVEY);
  if (draft === undefined) throw new Error("no draft");
  const definition = change(draft.definition);
  const saved = await saveDraft(deps, actor, { survey: SURVEY, base: draft.revision, definition });
  if (saved.kind !== "saved") throw new Error(saved.kind);
}

/** What comes with the draft in a language. */
export async function draftPackOf(deps: Deps, language = "tzh"): Promise<LanguagePack | undefined> {
  const draft = await readDraft(deps, SURVEY);
  const packs = await listDraftPacks(deps.db, draft?.id ?? "");
  const own = packs.find((pack) => pack.language === language);
  return own === undefined ? undefined : await readPack(deps, own.sha256);
}
