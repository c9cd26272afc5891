import { textsMark } from "../../../db/queries/texts-mark.ts";
import {
  baseLanguage,
  type Definition,
  INTERFACE,
  spanishTexts,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { findSurvey } from "../find-survey.ts";
import { readDraft } from "../surveys/read-draft.ts";
import { interfacePlace } from "./interface-place.ts";
import { isLanguageOf } from "./survey-languages.ts";
import {
  type KnownPack,
  readCurrent,
  readDrafted,
  type TextPlace,
  type Texts,
  type TextsOf,
  withShown,
} from "./text-place.ts";

/** Undefined for an unknown or removed survey, and for a language it does not have. */
export async function readTextPlace(deps: Deps, of: TextsOf): Promise<TextPlace | undefined> {
  const mark = await textsMark(deps.db, of.survey, baseLanguage(of.language));
  if (of.survey === INTERFACE) return await interfacePlace(deps, of, mark);
  const [survey, draft] = await Promise.all([
    findSurvey(deps, of.survey),
    readDraft(deps, of.survey),
  ]);
  const published = survey?.compiled.definition;
  const definition = draft?.definition ?? published;
  if (definition === undefined) return undefined;
  if (!(await isLanguageOf(deps, of, [published, draft?.definition]))) return undefined;
  const [current, drafted] = await Promise.all([
    readCurrent(deps, of),
    draft === undefined ? undefined : readDrafted(deps, of, draft.id),
  ]);
  return {
    ...{ ...of, mark, definition, current, drafted, shipped: {} },
    draft: draft?.id,
    spanish: spanishTexts(definition),
    published: published === undefined ? new Map() : spanishTexts(published),
    entries: entriesOf(definition, current, drafted),
  };
}

function entriesOf(
  definition: Definition,
  current: KnownPack | undefined,
  drafted: KnownPack | undefined,
): Texts {
  const shown = current?.pack.texts ?? {};
  return drafted === undefined
    ? shown
    : withShown(drafted.pack.texts, shown, spanishTexts(definition));
}
