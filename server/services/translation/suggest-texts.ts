import { shippedInterface } from "../../../locales/interface-units.ts";
import {
  baseLanguage,
  INTERFACE,
  type PackText,
  sha256Hex,
  type UnitState,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readCurrentPacks } from "../current-packs.ts";
import { findSurvey } from "../find-survey.ts";
import { readPack } from "../load-pack.ts";
import type { TextPlace, Texts } from "./text-place.ts";

/** What the same Spanish says elsewhere in the same language. */
export interface Suggestion {
  readonly text: string;
  readonly state: UnitState;
  /** Title of the survey it stands in; "" for the interface. */
  readonly from: string;
}

const MOST = 3;

/**
 * For texts without words that fit: what was written for exactly the same Spanish under another
 * key, also one that is gone, in another survey or in the interface.
 */
export async function suggestTexts(
  deps: Deps,
  place: TextPlace,
): Promise<Readonly<Record<string, readonly Suggestion[]>>> {
  const wanting = wantingTexts(place);
  if (wanting.length === 0) return {};
  const sources = [{ from: place.definition?.title ?? "", texts: place.entries }];
  sources.push(...(await otherTexts(deps, place)));
  const known = new Map<string, Suggestion[]>();
  for (const { from, texts } of sources) {
    for (const entry of Object.values(texts)) offer(known, entry, from);
  }
  const offered = wanting.flatMap(([key, hash]) => {
    const suggestions = known.get(hash)?.filter(({ text }) => text !== place.entries[key]?.text);
    return suggestions === undefined || suggestions.length === 0
      ? []
      : [[key, suggestions.slice(0, MOST)] as const];
  });
  return Object.fromEntries(offered);
}

/** Keys with the hash of their Spanish, where nothing fits it. */
function wantingTexts({ spanish, entries }: TextPlace): readonly (readonly [string, string])[] {
  return [...spanish]
    .map(([key, text]) => [key, sha256Hex(text)] as const)
    .filter(([key, hash]) => entries[key]?.sourceHash !== hash);
}

function offer(known: Map<string, Suggestion[]>, entry: PackText, from: string): void {
  const { text, state, sourceHash } = entry;
  const offered = known.get(sourceHash) ?? [];
  if (offered.some((other) => other.text === text)) return;
  offered.push({ text, state, from });
  known.set(sourceHash, offered);
}

interface Source {
  readonly from: string;
  readonly texts: Texts;
}

async function otherTexts(deps: Deps, place: TextPlace): Promise<readonly Source[]> {
  const packs = (await readCurrentPacks(deps)).filter(
    ({ survey, language }) => language === place.language && survey !== place.survey,
  );
  const sources = await Promise.all(
    packs.map(async ({ survey, sha256 }): Promise<Source> => {
      const pack = await readPack(deps, sha256);
      const found = survey === INTERFACE ? undefined : await findSurvey(deps, survey);
      return { from: found?.compiled.definition.title ?? "", texts: pack?.texts ?? {} };
    }),
  );
  if (place.survey === INTERFACE) return sources;
  return [...sources, { from: "", texts: shippedInterface(baseLanguage(place.language)) }];
}
