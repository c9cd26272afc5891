import { Hono } from "hono";
import type { TextCounts } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { type CurrentPacks, readCurrentPacks, shownLanguages } from "../services/current-packs.ts";
import { describeSurvey } from "../services/describe-survey.ts";
import { languageCoverage } from "../services/measure-coverage.ts";
import { findSurvey, listSurveys, type PublishedSurvey } from "../services/find-survey.ts";
import { getCoverage, getSurvey, getSurveys } from "./descriptions.ts";
import { requireSurvey } from "./require-survey.ts";

export function surveyRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/surveys", getSurveys, async (c) => {
    const [surveys, packs] = await Promise.all([listSurveys(deps), readCurrentPacks(deps)]);
    return c.json({ surveys: surveys.map((survey) => summary(survey, packs)) });
  });
  app.get("/surveys/:slug", getSurvey, async (c) => {
    const survey = requireSurvey(await findSurvey(deps, c.req.param("slug")));
    const packs = await readCurrentPacks(deps, survey.key.survey);
    const language = c.req.query("lang") ?? "es";
    if (!shownLanguages(survey.compiled.definition, packs).includes(language)) {
      throw new RequestProblem({ status: 404, code: "survey.language_not_offered" });
    }
    const description = await describeSurvey(deps, survey, { language, packs });
    return c.json({ ...summary(survey, packs), ...description });
  });
  app.get("/surveys/:slug/coverage", getCoverage, async (c) => {
    const { compiled, key } = requireSurvey(await findSurvey(deps, c.req.param("slug")));
    const packs = await readCurrentPacks(deps, key.survey);
    const languages = await languageCoverage(deps, compiled.definition, packs);
    c.header("Cache-Control", "no-cache");
    return c.json({
      survey: key.survey,
      version: key.version,
      languages: languages.map(({ language, pack, texts, names }) => ({
        ...{ language, pack, texts: stated(texts), names: stated(names) },
      })),
    });
  });
  return app;
}

function stated(counts: TextCounts) {
  const { total, approved, reviewed, missing, voiced, inherited } = counts;
  return {
    ...{ total, approved, reviewed },
    drafts_by_people: counts.draftsByPeople,
    drafts_by_program: counts.draftsByProgram,
    ...{ spanish: missing, voiced, inherited },
  };
}

function summary({ key, compiled, round }: PublishedSurvey, packs: CurrentPacks) {
  const { title, description } = compiled.definition;
  return {
    slug: key.survey,
    title,
    description: description ?? null,
    languages: shownLanguages(compiled.definition, packs),
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
