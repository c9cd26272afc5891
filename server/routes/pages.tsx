import { Hono } from "hono";
import { LandingPage, type OpenSurvey } from "../../client/pages/landing-page.tsx";
import { NoticePage } from "../../client/pages/notice-page.tsx";
import { noticeHref } from "../../client/pages/page-frame.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import type { Deps } from "../deps.ts";
import { listSurveys, type PublishedSurvey } from "../services/find-survey.ts";
import { pageFrame } from "./page-frame.ts";
import { minutesToAnswer } from "./minutes-to-answer.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "./survey-texts.ts";
import { requireLanguage } from "./visit.ts";

/** Pages that carry no answer and no id. */
export function pageRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const open = (await listSurveys(deps)).filter(({ round }) => round?.stateToday === "open");
    const surveys = open.map(openSurvey);
    const frame = await pageFrame(deps, "es", () => undefined);
    c.header("Cache-Control", "no-cache");
    return c.html(renderPage(<LandingPage frame={frame} surveys={surveys} />));
  });
  app.get("/:lang/aviso-de-privacidad", async (c) => {
    const language = requireLanguage(c.req.param("lang"));
    const frame = await pageFrame(deps, language, noticeHref);
    c.header("Cache-Control", "no-cache");
    return c.html(renderPage(<NoticePage frame={frame} />));
  });
  return app;
}

function openSurvey({ compiled, key, round }: PublishedSurvey): OpenSurvey {
  const { title, description } = surveyTexts(compiled.definition, undefined);
  return {
    title,
    ...(description === undefined ? {} : { description }),
    minutes: minutesToAnswer(compiled),
    closesOn: round?.closesOn ?? null,
    languages: compiled.definition.languages.map((language) => ({
      language,
      href: surveyHref(language, key.survey),
    })),
  };
}
