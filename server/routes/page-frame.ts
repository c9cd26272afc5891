import { EXIT_HREF } from "../../client/pages/exit-page.tsx";
import { noticeHref, type PageFrame } from "../../client/pages/page-frame.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import type { InterfaceOverlay } from "../../locales/interface-overlay.ts";
import { createTranslator } from "../../locales/translator.ts";
import {
  baseLanguage,
  type Definition,
  type Institution,
  ownNotice,
  UNSET_INSTITUTION,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { type CurrentPacks, variantsIn } from "../services/current-packs.ts";
import { readInstitution } from "../services/institution.ts";
import { loadInterfacePack } from "../services/interface-pack.ts";
import { STYLESHEET_HREF } from "./assets.ts";

type HrefIn = (language: string) => string | undefined;

interface Place {
  readonly language: string;
  /** Those shown now, of the interface and of what the page shows. */
  readonly packs: CurrentPacks;
}

/** What every page needs; `hrefIn` gives the same page in another language, if it has one. */
export async function pageFrame(
  deps: Deps,
  { language, packs }: Place,
  hrefIn: HrefIn,
): Promise<PageFrame> {
  const [institution, overlay] = await Promise.all([
    readInstitution(deps),
    loadInterfacePack(deps, language, packs),
  ]);
  const frame = frameOf(language, institution, overlay);
  const languageLinks = languagesOf(packs).flatMap((tag) => {
    const href = hrefIn(tag);
    return href === undefined ? [] : [{ language: tag, href }];
  });
  return { ...frame, languageLinks };
}

/** Every language, each before its variants that have a pack. */
function languagesOf(packs: CurrentPacks): readonly string[] {
  const variants = variantsIn(packs);
  return LANGUAGES.flatMap(({ code }) => [
    code,
    ...variants.filter((variant) => baseLanguage(variant) === code),
  ]);
}

/** The frame of a survey's page, whose notice may be the survey's own. */
export function surveyFrame(frame: PageFrame, definition: Definition): PageFrame {
  if (ownNotice(definition) === undefined) return frame;
  return { ...frame, noticeHref: noticeHref(frame.translator.language, definition.slug) };
}

/** The frame of a page that must not need the database. */
export function plainFrame(language: string): PageFrame {
  return frameOf(language, UNSET_INSTITUTION);
}

function frameOf(
  language: string,
  institution: Institution,
  overlay?: InterfaceOverlay,
): PageFrame {
  return {
    translator: createTranslator(language, overlay),
    institution,
    stylesheet: STYLESHEET_HREF,
    languageLinks: [],
    exitHref: EXIT_HREF,
  };
}
