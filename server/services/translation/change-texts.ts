import { ConflictError, type Statement } from "../../../db/atomic.ts";
import { insertTextEvents, type TextEventRow } from "../../../db/queries/text-events.ts";
import { unlessMarked } from "../../../db/queries/texts-mark.ts";
import {
  baseLanguage,
  type PackText,
  sha256Hex,
  type TextDecision,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type Act, type ActorName, recordAct } from "../record-act.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { readTextPlace } from "./read-text-place.ts";
import type { SpokenTexts } from "./spoken-texts.ts";
import { readStanding, type StandingTexts } from "./standing-texts.ts";
import { packsToStore } from "./store-packs.ts";
import type { TextsOf } from "./text-place.ts";

/** What becomes of one text. */
export type DecidedText = Omit<Extract<TextDecision, { kind: "changed" }>, "kind"> & {
  readonly key: string;
};

/** What is stored together; nothing at all when there is nothing to store. */
export interface TextsDecision {
  readonly texts: readonly DecidedText[];
  /** Recordings as they are once this is stored; without it as they are stored now. */
  readonly spoken?: SpokenTexts;
  /** E.g. rows of recordings. */
  readonly statements?: readonly Statement[];
  /** What the audit log tells. */
  readonly action: string;
  readonly details?: Act["details"];
}

export interface TextsChange extends TextsOf {
  readonly actor: ActorName;
  /** The one text that is decided on; without it the stories of all are read. */
  readonly key?: string;
  /** Decides on what stands there; asked again each time that somebody was faster. */
  readonly decide: (standing: StandingTexts) => Promise<Outcome<TextsDecision>>;
}

const ATTEMPTS = 40;
const TAKEN = /^(text_events|language_packs|draft_packs|recordings|voices)\./;

/**
 * Changes texts: the packs that are shown and that come with the draft, those of variants, the
 * story of each text and the audit log, in one atomic list.
 */
export async function changeTexts(
  deps: Deps,
  change: TextsChange,
): Promise<Outcome<TextsDecision>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const place = await readTextPlace(deps, change);
    if (place === undefined) return refused("text.unknown_place");
    const standing = await readStanding(deps, place, change.key);
    const decided = await change.decide(standing);
    if (!decided.ok) return decided;
    if (await isStored(deps, change, { standing, decision: decided.value })) {
      return done(decided.value);
    }
  }
  return refused("text.busy");
}

interface Decided {
  readonly standing: StandingTexts;
  readonly decision: TextsDecision;
}

/** False when somebody was faster. */
async function isStored(deps: Deps, change: TextsChange, decided: Decided): Promise<boolean> {
  const { texts, statements: own = [], spoken, action, details = {} } = decided.decision;
  if (texts.length === 0 && own.length === 0) return true;
  const { place } = decided.standing;
  const { survey, language, mark } = place;
  const statements = [
    unlessMarked(survey, baseLanguage(language), mark),
    ...own,
    ...insertTextEvents(eventRows(deps, change.actor, decided)),
    ...(await packsToStore(deps, { place, texts, spoken })),
  ];
  const { actor } = change;
  const subject = `texts:${survey}:${language}`;
  try {
    await recordAct(deps, { actor, action, subject, details }, { statements });
    return true;
  } catch (error) {
    if (error instanceof ConflictError && isTakenText(error)) return false;
    throw error;
  }
}

/** Whether texts, their packs or voices are others than those that were read. */
export function isTakenText({ key }: ConflictError): boolean {
  return TAKEN.test(key);
}

function eventRows(
  { clock }: Deps,
  actor: ActorName,
  { standing, decision }: Decided,
): readonly TextEventRow[] {
  const { place, sequenceOf } = standing;
  const { survey, language } = place;
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name };
  const at = clock.now();
  return decision.texts.map(({ key, entry, origin, event }) => {
    const spanish = place.spanish.get(key) ?? "";
    const words = entry === undefined ? NO_WORDS : { ...entry, state: entry.state };
    return {
      ...{ survey, language, key, sequence: sequenceOf(key) + 1, at, ...who, ...event },
      ...{ state: words.state, origin, text: words.text, spanish },
      sourceHash: sha256Hex(spanish),
    };
  });
}

const NO_WORDS: { readonly text: string; readonly state: PackText["state"] | "missing" } = {
  ...{ text: "", state: "missing" },
};
