import { EXIT_HREF } from "../../client/pages/exit-page.tsx";
import { noticeHref, type PageFrame } from "../../client/pages/page-frame.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import { createTranslator } from "../../locales/translator.ts";
import {
  type Definition,
  type Institution,
  ownNotice,
  UNSET_INSTITUTION,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readInstitution } from "../services/institution.ts";
import { STYLESHEET_HREF } from "./assets.ts";

type HrefIn = (language: string) => string | undefined;

/** What every page needs; `hrefIn` gives the same page in another language, if it has one. */
export async function pageFrame(deps: Deps, language: string, hrefIn: HrefIn): Promise<PageFrame> {
  return frameOf(language, await readInstitution(deps), hrefIn);
}

/** The frame of a survey's page, whose notice may be the survey's own. */
export function surveyFrame(frame: PageFrame, definition: Definition): PageFrame {
  if (ownNotice(definition) === undefined) return frame;
  return { ...frame, noticeHref: noticeHref(frame.translator.language, definition.slug) };
}

/** The frame of a page that must not need the database. */
export function plainFrame(language: string): PageFrame {
  return frameOf(language, UNSET_INSTITUTION, () => undefined);
}

function frameOf(language: string, institution: Institution, hrefIn: HrefIn): PageFrame {
  const languageLinks = LANGUAGES.flatMap(({ code }) => {
    const href = hrefIn(code);
    return href === undefined ? [] : [{ language: code, href }];
  });
  return {
    translator: createTranslator(language),
    institution,
    stylesheet: STYLESHEET_HREF,
    languageLinks,
    exitHref: EXIT_HREF,
  };
}
