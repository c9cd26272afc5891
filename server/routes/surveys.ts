import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { describeSurvey } from "../services/describe-survey.ts";
import { findSurvey, listSurveys, type PublishedSurvey } from "../services/find-survey.ts";
import { getSurvey, getSurveys } from "./descriptions.ts";
import { requireSurvey } from "./require-survey.ts";

export function surveyRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/surveys", getSurveys, async (c) =>
    c.json({ surveys: (await listSurveys(deps)).map(summary) }),
  );
  app.get("/surveys/:slug", getSurvey, async (c) => {
    const survey = requireSurvey(await findSurvey(deps, c.req.param("slug")));
    const language = c.req.query("lang") ?? "es";
    if (!survey.compiled.definition.languages.includes(language)) {
      throw new RequestProblem({ status: 404, code: "survey.language_not_offered" });
    }
    return c.json({ ...summary(survey), ...(await describeSurvey(deps, survey, language)) });
  });
  return app;
}

function summary({ key, compiled, round }: PublishedSurvey) {
  const { title, description, languages } = compiled.definition;
  return {
    slug: key.survey,
    title,
    description: description ?? null,
    languages,
    version: key.version,
    sha256: key.sha256,
    round:
      round === undefined
        ? null
        : {
            id: round.id,
            name: round.name,
            opens_on: round.opensOn,
            closes_on: round.closesOn,
            state: round.stateToday,
            synthetic: round.synthetic,
          },
  };
}
