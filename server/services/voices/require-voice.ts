import { findSpeaker, type Speaker } from "../../../db/queries/speakers.ts";
import { baseLanguage, isVariantOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { worksOn } from "../translation/works-on.ts";

/** A speaker whose voice may stand for texts in a language now. */
export async function readConsenting(
  deps: Deps,
  person: Person,
  { language, speaker: code }: { readonly language: string; readonly speaker: string },
): Promise<Outcome<Speaker>> {
  if (!worksOn(person, language)) return refused("text.language_not_yours");
  const speaker = await findSpeaker(deps.db, code);
  if (speaker === undefined) return refused("voice.unknown_speaker");
  if (speaker.withdrawnOn !== null) return refused("voice.no_consent");
  if (speaker.language !== baseLanguage(language)) return refused("voice.other_language");
  if (!isVariantOf(speaker.variant, language)) return refused("voice.other_variant");
  return done(speaker);
}
