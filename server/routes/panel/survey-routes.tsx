import { type Context, Hono } from "hono";
import { SurveyDifferencePage } from "../../../client/pages/panel/survey-difference-page.tsx";
import { SurveyPage } from "../../../client/pages/panel/survey-page.tsx";
import { SurveyTrail } from "../../../client/pages/panel/survey-acts.tsx";
import { Outline } from "../../../client/pages/panel/survey-outline.tsx";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { differenceOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { ActorName } from "../../services/record-act.ts";
import { archiveSurvey, unarchiveSurvey } from "../../services/surveys/archive-survey.ts";
import { removeSurvey } from "../../services/surveys/remove-survey.ts";
import { readVersion } from "../../services/surveys/read-version.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { draftFacts, nextStep } from "./survey-facts.ts";
import { assertDone, found, hrefOf, may, requireLife, slugOf } from "./survey-place.ts";

const translator = createTranslator("es");
const { t } = translator;
const SURVEY = "/panel/encuestas/:slug";

/** One survey: its page, its versions, what a draft changes, and how it ends. */
export function surveyRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(SURVEY, async (c) => await surveyPage(deps, c));
  app.get(`${SURVEY}/versiones/:version`, async (c) => await versionPage(deps, c));
  app.get(`${SURVEY}/diferencia`, async (c) => await differencePage(deps, c));
  app.get(`${SURVEY}/archivar`, async (c) => await confirmPage(deps, c, "archive"));
  app.get(`${SURVEY}/eliminar`, async (c) => await confirmPage(deps, c, "remove"));
  app.post(`${SURVEY}/archivar`, async (c) => {
    await act(c, archiveSurvey);
    return doneAt(c, hrefOf(slugOf(c)), "survey_archived");
  });
  app.post(`${SURVEY}/desarchivar`, async (c) => {
    await act(c, unarchiveSurvey);
    return doneAt(c, hrefOf(slugOf(c)), "survey_unarchived");
  });
  app.post(`${SURVEY}/eliminar`, async (c) => {
    await act(c, removeSurvey);
    return doneAt(c, "/panel/encuestas", "survey_removed");
  });
  return app;

  type Act = (deps: Deps, actor: ActorName, slug: string) => Promise<Outcome>;
  async function act(c: Context, perform: Act): Promise<void> {
    assertDone(await perform(deps, requireActor(c), slugOf(c)));
  }
}

async function surveyPage(deps: Deps, c: Context): Promise<Response> {
  const life = await requireLife(deps, c);
  const { slug, title, state, versions, rounds, languages, hasResponses, offered } = life;
  const draft = await draftFacts(deps, life);
  return await panelPage(deps, c, {
    title,
    room: "surveys",
    isWide: true,
    content: (
      <SurveyPage
        {...{ translator, slug, title, state, draft, versions, rounds, languages, hasResponses }}
        offered={offered === undefined ? undefined : { title: offered.definition.title }}
        next={nextStep(life, draft)}
        may={{
          edit: may(c, "surveys.edit"),
          publish: may(c, "surveys.publish"),
          rounds: may(c, "rounds.manage"),
          texts: may(c, "texts.read"),
        }}
        publicHref={`/es/encuestas/${slug}`}
      />
    ),
  });
}

async function versionPage(deps: Deps, c: Context): Promise<Response> {
  const { slug, title } = await requireLife(deps, c);
  const version = found(await readVersion(deps, slug, Number(c.req.param("version"))));
  const words = t("panel.version.title", { version: version.version });
  return await panelPage(deps, c, {
    title: `${words} · ${title}`,
    room: "surveys",
    content: (
      <>
        <SurveyTrail slug={slug} title={title} />
        <h1>{words}</h1>
        <p class="lead">{t("panel.version.lead", { on: translator.date(version.publishedOn) })}</p>
        <p>
          SHA-256 <span class="code">{version.sha256}</span>
        </p>
        <Outline heading="h2" definition={version.definition} hasRules />
      </>
    ),
  });
}

async function differencePage(deps: Deps, c: Context): Promise<Response> {
  const { slug, title, draft, published } = await requireLife(deps, c);
  const [before, after] = [found(published), found(draft).definition];
  return await panelPage(deps, c, {
    title: t("panel.changes.title", { version: before.version }),
    room: "surveys",
    content: (
      <SurveyDifferencePage
        {...{ translator, slug, title, before, after, published: before.version }}
        changes={differenceOf(before, after)}
      />
    ),
  });
}

const ASKED = { archive: "archivar", remove: "eliminar" } as const;

async function confirmPage(deps: Deps, c: Context, kind: keyof typeof ASKED): Promise<Response> {
  const { slug, title } = await requireLife(deps, c);
  return await panelPage(deps, c, {
    title: t(`panel.survey_end.${kind}.title`, { title }),
    room: "surveys",
    content: (
      <ConfirmForm
        action={`${hrefOf(slug)}/${ASKED[kind]}`}
        title={`panel.survey_end.${kind}.title`}
        explanation={`panel.survey_end.${kind}.explanation`}
        confirm={`panel.survey_end.${kind}.confirm`}
        cancelHref={hrefOf(slug)}
        with={{ title }}
      />
    ),
  });
}
