import { type Context, Hono } from "hono";
import { EXIT_HREF, ExitPage } from "../../client/pages/exit-page.tsx";
import { LandingPage, type OpenSurvey } from "../../client/pages/landing-page.tsx";
import { homeHref } from "../../client/pages/page-frame.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { Deps } from "../deps.ts";
import { type CurrentPacks, readCurrentPacks, shownLanguages } from "../services/current-packs.ts";
import { listSurveys, type PublishedSurvey } from "../services/find-survey.ts";
import { loadPackOf } from "../services/load-pack.ts";
import { STYLESHEET_HREF } from "./assets.ts";
import { cachedText } from "./cached-text.ts";
import { noticePage } from "./notice-page.tsx";
import { pageFrame } from "./page-frame.ts";
import { minutesToAnswer } from "./minutes-to-answer.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "../../client/pages/survey-texts.ts";
import { requireLanguage } from "./visit.ts";

/** Pages that carry no answer and no id. */
export function pageRoutes(deps: Deps): Hono {
  const app = new Hono();
  const { t } = createTranslator("es");
  const exitPage = cachedText(deps, renderPage(<ExitPage t={t} stylesheet={STYLESHEET_HREF} />));
  app.get("/", async (c) => await landing(c, "es"));
  app.get("/:lang{[a-z]{2,3}(?:-x-[a-z0-9-]+)?}", async (c) => {
    return await landing(c, c.req.param("lang"));
  });
  app.get(EXIT_HREF, (c) => {
    c.header("Cache-Control", "no-cache");
    return exitPage(c, "text/html; charset=utf-8");
  });
  app.get("/:lang/aviso-de-privacidad", async (c) => await noticePage(deps, c));
  return app;

  async function landing(c: Context, tag: string) {
    const packs = await readCurrentPacks(deps);
    const place = { language: requireLanguage(tag, packs), packs };
    const open = (await listSurveys(deps)).filter(({ round }) => round?.stateToday === "open");
    const surveys = await Promise.all(open.map((survey) => openSurvey(deps, survey, place)));
    const frame = await pageFrame(deps, place, homeHref);
    c.header("Cache-Control", "no-cache");
    return c.html(renderPage(<LandingPage frame={frame} surveys={surveys} />));
  }
}

async function openSurvey(
  deps: Deps,
  { compiled, key, round }: PublishedSurvey,
  place: { readonly language: string; readonly packs: CurrentPacks },
): Promise<OpenSurvey> {
  const pack = await loadPackOf(deps, compiled.definition, place);
  const { title, description } = surveyTexts(compiled.definition, pack?.shown);
  return {
    title,
    ...(description === undefined ? {} : { description }),
    minutes: minutesToAnswer(compiled),
    closesOn: round?.closesOn ?? null,
    languages: shownLanguages(compiled.definition, place.packs).map((offered) => ({
      language: offered,
      href: surveyHref(offered, key.survey),
    })),
  };
}
