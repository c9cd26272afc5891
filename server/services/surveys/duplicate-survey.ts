import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { copiedTexts } from "../translation/copy-texts.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";
import { type NewSurvey, storeNewSurvey } from "./create-survey.ts";
import { readNewest } from "./start-draft.ts";
import { strictDefinitions } from "./strict-definition.ts";

/**
 * A new survey with all that another one holds now, its draft before its version, kept back as there;
 * its texts in other languages too, with who approved them, but no voice.
 */
export async function duplicateSurvey(
  deps: Deps,
  actor: ActorName,
  { from, slug, title }: NewSurvey & { readonly from: string },
): Promise<Outcome<string>> {
  const open = await readDraft(deps, from);
  const definition = open?.definition ?? (await readNewest(deps, from));
  if (definition === undefined) return refused("draft.none");
  const [strict = definition] = await strictDefinitions(deps, from, [definition]);
  const copy = { ...strict, slug, title, version: 1 };
  const settling = { definition, ...(open && { draft: open.id }) };
  const withDraft = async (draft: string) =>
    await copiedTexts(deps, settling, { survey: slug, draft });
  return await storeNewSurvey(deps, { actor, action: "survey.duplicated", from, withDraft }, copy);
}
