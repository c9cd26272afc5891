import { listSpeakers } from "../../../db/queries/speakers.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import { glossaryOf } from "../../../locales/glossary/glossary.ts";
import { variantsOf } from "../../../locales/variants.ts";
import { isVariantOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type Actor, actorMayDo } from "../access.ts";
import { readUnits, type UnitsOf } from "./read-units.ts";
import { suggestTexts } from "./suggest-texts.ts";
import type { TextsOf } from "./text-place.ts";
import { titleOf } from "./title-of.ts";
import { worksOn } from "./works-on.ts";

/** Everything that the workbench of one survey in one language starts from, but its own words. */
export async function readWorkbench(deps: Deps, actor: Actor, of: UnitsOf) {
  const [read, speakers] = await Promise.all([readUnits(deps, of), speakersOf(deps, of)]);
  if (read === undefined) return undefined;
  const { place, units } = read;
  const { survey, language, definition } = place;
  return {
    ...{ survey, title: titleOf(place), language, definition, texts: units, speakers },
    person: personAt(actor, language),
    variants: declarable(language),
    glossary: glossaryOf(language),
    suggestions: await suggestTexts(deps, place),
  };
}

function personAt(actor: Actor, language: string) {
  const isTheirs = worksOn(actor, language);
  return {
    id: actor.id,
    mayWrite: isTheirs && actorMayDo(actor, "texts.write"),
    mayApprove: isTheirs && actorMayDo(actor, "texts.approve"),
  };
}

/** Towns that somebody may declare here: of a variant, itself alone. */
function declarable(language: string) {
  return variantsOf(language)
    .filter(({ tag }) => isVariantOf(tag, language))
    .map(({ tag, town }) => ({ tag, name: town }));
}

async function speakersOf(deps: Deps, { survey, language }: TextsOf) {
  const [speakers, voice] = await Promise.all([
    listSpeakers(deps.db),
    findVoice(deps.db, survey, language),
  ]);
  return speakers
    .filter(({ withdrawnOn, variant }) => withdrawnOn === null && isVariantOf(variant, language))
    .map(({ code, variant }) => ({ code, variant, isInUse: code === voice }));
}
