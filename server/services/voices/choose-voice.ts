import { unlessWithdrawn } from "../../../db/queries/speakers.ts";
import { findVoice, replaceVoice } from "../../../db/queries/voices.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { done, type Outcome } from "../surveys/outcome.ts";
import { changeTexts } from "../translation/change-texts.ts";
import { readSpoken } from "../translation/spoken-texts.ts";
import { readConsenting } from "./require-voice.ts";
import { NOTHING } from "./store-recording.ts";

/** Whose voice respondents hear from now on. */
export interface ChosenVoice {
  readonly survey: string;
  readonly language: string;
  readonly speaker: string;
}

export async function chooseVoice(
  deps: Deps,
  person: Person,
  chosen: ChosenVoice,
): Promise<Outcome> {
  const { survey, language, speaker } = chosen;
  const changed = await changeTexts(deps, {
    ...{ survey, language, actor: person },
    decide: async () => {
      const consenting = await readConsenting(deps, person, chosen);
      if (!consenting.ok) return consenting;
      const before = await findVoice(deps.db, survey, language);
      if (before === speaker) return done(NOTHING);
      return done({
        action: "voice.chosen",
        texts: [],
        spoken: await readSpoken(deps, chosen, speaker),
        statements: [unlessWithdrawn(speaker), ...replaceVoice(chosen, before)],
        details: { speaker, ...(before === undefined ? {} : { before }) },
      });
    },
  });
  return changed.ok ? done(undefined) : changed;
}
