import { type Context, Hono } from "hono";
import { EXIT_HREF, ExitPage } from "../../client/pages/exit-page.tsx";
import { LandingPage, type OpenSurvey } from "../../client/pages/landing-page.tsx";
import { homeHref } from "../../client/pages/page-frame.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { Deps } from "../deps.ts";
import { listSurveys, type PublishedSurvey } from "../services/find-survey.ts";
import { loadPack } from "../services/load-pack.ts";
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
  app.get(
    "/:lang{[a-z]{2,3}}",
    async (c) => await landing(c, requireLanguage(c.req.param("lang"))),
  );
  app.get(EXIT_HREF, (c) => {
    c.header("Cache-Control", "no-cache");
    return exitPage(c, "text/html; charset=utf-8");
  });
  app.get("/:lang/aviso-de-privacidad", async (c) => {
    const language = requireLanguage(c.req.param("lang"));
    return await noticePage(deps, c, language);
  });
  return app;

  async function landing(c: Context, language: string) {
    const open = (await listSurveys(deps)).filter(({ round }) => round?.stateToday === "open");
    const surveys = await Promise.all(open.map((survey) => openSurvey(deps, survey, language)));
    const frame = await pageFrame(deps, language, homeHref);
    c.header("Cache-Control", "no-cache");
    return c.html(renderPage(<LandingPage frame={frame} surveys={surveys} />));
  }
}

async function openSurvey(
  deps: Deps,
  { compiled, key, round }: PublishedSurvey,
  language: string,
): Promise<OpenSurvey> {
  const pack = await loadPack(deps, compiled.definition, language);
  const { title, description } = surveyTexts(compiled.definition, pack?.pack);
  return {
    title,
    ...(description === undefined ? {} : { description }),
    minutes: minutesToAnswer(compiled),
    closesOn: round?.closesOn ?? null,
    languages: compiled.definition.languages.map((offered) => ({
      language: offered,
      href: surveyHref(offered, key.survey),
    })),
  };
}
