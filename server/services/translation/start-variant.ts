import type { Statement } from "../../../db/atomic.ts";
import { replaceDraftPack } from "../../../db/queries/draft-packs.ts";
import { unlessMarked } from "../../../db/queries/texts-mark.ts";
import { findVariant } from "../../../locales/variants.ts";
import {
  baseLanguage,
  composeVariant,
  digestOf,
  INTERFACE,
  type LanguagePack,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { recordAct } from "../record-act.ts";
import { storeUnlessTaken } from "../store-unless-taken.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { NOT_YOURS } from "./act-on-text.ts";
import { readTextPlace } from "./read-text-place.ts";
import { packLanguages } from "./survey-languages.ts";
import type { TextPlace } from "./text-place.ts";
import { worksOn } from "./works-on.ts";
import { writePack } from "./write-pack.ts";

export interface NewVariant {
  readonly survey: string;
  readonly variant: string;
}

/** Gives a variant texts of its own in a survey: at first it says what its base says. */
export async function startVariant(
  deps: Deps,
  actor: Actor,
  { survey, variant }: NewVariant,
): Promise<Outcome> {
  if (findVariant(variant) === undefined) return refused("text.unknown_variant");
  if (!worksOn(actor, variant)) return NOT_YOURS;
  const base = await readTextPlace(deps, { survey, language: baseLanguage(variant) });
  if (base === undefined) return refused("text.unknown_place");
  if ((await packLanguages(deps, survey)).includes(variant)) return refused("text.variant_exists");
  const statements = [
    unlessMarked(survey, base.language, base.mark),
    ...(await variantPacks(deps, base, variant)),
  ];
  const subject = `texts:${survey}:${variant}`;
  const act = { actor, action: "text.variant_started", subject, details: { variant } };
  const store = () => recordAct(deps, act, { statements });
  const isTaken = (await storeUnlessTaken("text_events.", store)) === "conflict";
  return isTaken ? refused("text.busy") : done(undefined);
}

async function variantPacks(
  deps: Deps,
  base: TextPlace,
  variant: string,
): Promise<readonly Statement[]> {
  const { survey, draft, current, drafted } = base;
  const own: LanguagePack = { survey, language: variant, texts: {} };
  const isPublished = survey === INTERFACE || base.published.size > 0;
  const shown = composeVariant(own, current?.pack);
  const asCurrent = async () => (await writePack(deps, shown, { isCurrent: true })).statements;
  const statements = isPublished ? await asCurrent() : [];
  if (draft === undefined || (isPublished && drafted === undefined)) return statements;
  const coming = composeVariant(own, (drafted ?? current)?.pack);
  const { sha256, statements: written } = await writePack(deps, coming, { isCurrent: false });
  const isSame = isPublished && sha256 === digestOf(shown);
  return [
    ...statements,
    ...(isSame ? [] : written),
    ...replaceDraftPack({ draft, language: variant, sha256 }, undefined),
  ];
}
