import { ConflictError, type Statement } from "../../../db/atomic.ts";
import { updateSpeaker } from "../../../db/queries/speakers.ts";
import { listVoicesOf, unlessVoicesChange, type Voice } from "../../../db/queries/voices.ts";
import { unlessMarked } from "../../../db/queries/texts-mark.ts";
import { baseLanguage } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { logPlace, recordAct } from "../record-act.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { isTakenText } from "../translation/change-texts.ts";
import { readTextPlace } from "../translation/read-text-place.ts";
import { type Consent, readSpokenAs } from "../translation/spoken-texts.ts";
import { packsToStore } from "../translation/store-packs.ts";
import { findSpeaker, type ListedSpeaker } from "./list-speakers.ts";
import { unlessChanged } from "./unless-changed.ts";

/** Nobody hears the voice any more: the consent ends and every pack loses it, or nothing happens. */
export async function withdrawConsent(deps: Deps, person: Person, code: string): Promise<Outcome> {
  return await setConsent(deps, person, { code, isGiven: false });
}

/** Within the days of undoing: the voice is heard again where it was in use. */
export async function restoreConsent(deps: Deps, person: Person, code: string): Promise<Outcome> {
  return await setConsent(deps, person, { code, isGiven: true });
}

const ATTEMPTS = 40;

async function setConsent(deps: Deps, person: Person, consent: Consent): Promise<Outcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const since = await logPlace(deps);
    const speaker = await findSpeaker(deps, person, consent.code);
    if (speaker === undefined) return refused("speaker.none");
    if ((speaker.withdrawnOn === null) === consent.isGiven) return done(undefined);
    if (consent.isGiven && !speaker.isRestorable) return refused("speaker.gone");
    const stored = await store(deps, person, { consent, speaker, since });
    if (stored !== "late") return stored;
  }
  return refused("text.busy");
}

interface Setting {
  readonly consent: Consent;
  readonly speaker: ListedSpeaker;
  readonly since: number;
}

/** Late when texts or voices changed meanwhile. */
async function store(
  deps: Deps,
  person: Person,
  { consent, speaker, since }: Setting,
): Promise<Outcome | "late"> {
  const { code, variant } = speaker;
  const voices = await listVoicesOf(deps.db, code);
  const statements = [
    unlessVoicesChange(code, voices),
    ...(await packStatements(deps, consent, voices)),
    updateSpeaker(code, { withdrawnOn: consent.isGiven ? null : deps.clock.today() }),
  ];
  const act = {
    ...{ actor: person, subject: `speaker:${code}`, since, details: { variant } },
    action: consent.isGiven ? "speaker.restored" : "speaker.withdrawn",
  };
  try {
    return await unlessChanged(async () => {
      await recordAct(deps, act, { statements });
    });
  } catch (error) {
    if (error instanceof ConflictError && isTakenText(error)) return "late";
    throw error;
  }
}

/** What becomes of each pack with the voice: a base's change takes its variants along. */
async function packStatements(
  deps: Deps,
  consent: Consent,
  voices: readonly Voice[],
): Promise<readonly Statement[]> {
  const families = Map.groupBy(
    voices,
    ({ survey, language }) => `${baseLanguage(language)} ${survey}`,
  );
  const statements: Statement[] = [];
  for (const [{ survey = "", language = "" } = {}] of families.values()) {
    const base = baseLanguage(language);
    const place = await readTextPlace(deps, { survey, language: base });
    // A survey that was removed shows no pack.
    if (place === undefined) continue;
    statements.push(
      unlessMarked(survey, base, place.mark),
      ...(await packsToStore(deps, {
        ...{ place, texts: [], spoken: undefined },
        spokenIn: async (of) => await readSpokenAs(deps, of, consent),
      })),
    );
  }
  return statements;
}
