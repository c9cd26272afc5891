import { ConflictError } from "../../../db/atomic.ts";
import { listRecordingsOf } from "../../../db/queries/recordings.ts";
import { insertSpeaker, updateSpeaker } from "../../../db/queries/speakers.ts";
import { findVariant } from "../../../locales/variants.ts";
import { baseLanguage, isVariantOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { logPlace, recordAct } from "../record-act.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { findSpeaker } from "./list-speakers.ts";
import { worksOn } from "../translation/works-on.ts";
import { unlessChanged } from "./unless-changed.ts";

/** What is written down of a speaker; the code is for good. */
export interface SpeakerDetails {
  readonly name: string;
  readonly variant: string;
  readonly consentedOn: string;
  /** Written, recorded, before whom. */
  readonly consentNote: string;
}

export async function registerSpeaker(
  deps: Deps,
  person: Person,
  { code, ...details }: SpeakerDetails & { readonly code: string },
): Promise<Outcome> {
  const fault = faultOf(deps, person, details);
  if (fault !== undefined) return refused(fault);
  const language = baseLanguage(details.variant);
  const row = { code, ...details, language, createdAt: deps.clock.now() };
  const act = { ...about(person, code, details.variant), action: "speaker.registered" };
  try {
    await recordAct(deps, act, { statements: [insertSpeaker(row)] });
    return done(undefined);
  } catch (error) {
    const isTaken = error instanceof ConflictError && error.key === "speakers.code";
    if (isTaken) return refused("speaker.code_taken");
    throw error;
  }
}

/** Another language, or another town under a text of its own, is another speaker once recorded. */
export async function changeSpeaker(
  deps: Deps,
  person: Person,
  { code, ...details }: SpeakerDetails & { readonly code: string },
): Promise<Outcome> {
  const since = await logPlace(deps);
  const speaker = await findSpeaker(deps, person, code);
  if (speaker === undefined) return refused("speaker.none");
  if (speaker.isErased) return refused("speaker.gone");
  const fault = faultOf(deps, person, details) ?? (await bindingFault(deps, code, details.variant));
  if (fault !== undefined) return refused(fault);
  const language = baseLanguage(details.variant);
  const act = { ...about(person, code, details.variant), action: "speaker.changed", since };
  return await unlessChanged(async () => {
    await recordAct(deps, act, { statements: [updateSpeaker(code, { ...details, language })] });
  });
}

function faultOf(
  { clock }: Deps,
  person: Person,
  { variant, consentedOn }: SpeakerDetails,
): string | undefined {
  if (findVariant(variant) === undefined) return "speaker.unknown_variant";
  if (!worksOn(person, variant)) return "text.language_not_yours";
  return consentedOn > clock.today() ? "speaker.consent_in_future" : undefined;
}

/** What is recorded keeps a speaker where it is said. */
async function bindingFault(
  { db }: Deps,
  code: string,
  variant: string,
): Promise<string | undefined> {
  const languages = (await listRecordingsOf(db, code)).map(({ language }) => language);
  if (languages.some((tag) => baseLanguage(tag) !== baseLanguage(variant))) {
    return "speaker.has_recordings";
  }
  const isElsewhere = languages.some((tag) => !isVariantOf(variant, tag));
  return isElsewhere ? "speaker.has_variant_recordings" : undefined;
}

/** The log names speakers by their code alone. */
function about(person: Person, code: string, variant: string) {
  return { actor: person, subject: `speaker:${code}`, details: { variant } };
}
