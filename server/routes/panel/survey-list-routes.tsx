import { type Context, Hono } from "hono";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { NewSurveyPage } from "../../../client/pages/panel/survey-form-pages.tsx";
import { SurveyListPage } from "../../../client/pages/panel/survey-list-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { listPanelSurveys } from "../../services/surveys/list-surveys.ts";
import { SURVEY_STATES } from "../../services/surveys/survey-state.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { duplicateSurvey } from "../../services/surveys/duplicate-survey.ts";
import { createSurvey, SLUG_PATTERN } from "../../services/surveys/create-survey.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields } from "./read-form.ts";
import { hrefOf, may, requireLife } from "./survey-place.ts";
import { listState, readListQuery } from "./list-query.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const HREF = "/panel/encuestas";
const NEW = "/panel/nueva-encuesta";

/** The list of surveys, and how one comes to be. */
export function surveyListRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await listPage(deps, c));
  app.get(NEW, async (c) => await newPage(deps, c, { fields: {}, problems: [] }));
  app.post(NEW, async (c) => {
    const fields = await readFields(c);
    const given = { title: fieldText(fields, "titulo").trim(), slug: slugIn(fields) };
    if (given.title === "") return await newPage(deps, c, { fields, problems: NO_TITLE });
    const made = await createSurvey(deps, requireActor(c), given);
    return await afterMaking(deps, c, { fields, made });
  });
  app.get(`${HREF}/:slug/duplicar`, async (c) => {
    const { title, slug } = await requireLife(deps, c);
    const titulo = t("panel.new_survey.copy.of", { title });
    const fields = { titulo, clave: `${slug.slice(0, 50)}_copia` };
    return await newPage(deps, c, { fields, problems: [] });
  });
  app.post(`${HREF}/:slug/duplicar`, async (c) => {
    const { slug: from } = await requireLife(deps, c);
    const fields = await readFields(c);
    const given = { title: fieldText(fields, "titulo").trim(), slug: slugIn(fields), from };
    if (given.title === "") return await newPage(deps, c, { fields, problems: NO_TITLE });
    const made = await duplicateSurvey(deps, requireActor(c), given);
    return await afterMaking(deps, c, { fields, made });
  });
  return app;
}

const NO_TITLE: FieldProblems = [{ field: "titulo", code: "form.required" }];

function slugIn(fields: FormFields): string {
  return fieldText(fields, "clave").trim().toLowerCase();
}

async function afterMaking(
  deps: Deps,
  c: Context,
  { fields, made }: { fields: FormFields; made: Outcome<string> },
): Promise<Response> {
  if (made.ok) return doneAt(c, hrefOf(made.value), "survey_created");
  return await newPage(deps, c, { fields, problems: [{ field: "clave", ...made.problem }] });
}

async function newPage(
  deps: Deps,
  c: Context,
  { fields, problems }: { readonly fields: FormFields; readonly problems: FieldProblems },
): Promise<Response> {
  const copied = c.req.param("slug") === undefined ? undefined : await requireLife(deps, c);
  return await panelPage(deps, c, {
    title: t(
      copied === undefined ? "panel.new_survey.empty.title" : "panel.new_survey.copy.button",
    ),
    room: "surveys",
    status: formStatus(problems),
    content: (
      <NewSurveyPage
        action={copied === undefined ? NEW : `${hrefOf(copied.slug)}/duplicar`}
        {...(copied === undefined ? {} : { from: { slug: copied.slug, title: copied.title } })}
        title={fieldText(fields, "titulo")}
        slug={fieldText(fields, "clave")}
        slugPattern={SLUG_PATTERN}
        problems={problems}
      />
    ),
  });
}

async function listPage(deps: Deps, c: Context): Promise<Response> {
  const query = readListQuery(c);
  const state = SURVEY_STATES.find((known) => known === c.req.query("estado"));
  const { rows, next } = await listPanelSurveys(deps, { ...query, state });
  return await panelPage(deps, c, {
    title: t("panel.surveys.title"),
    room: "surveys",
    isWide: true,
    content: (
      <SurveyListPage
        translator={translator}
        surveys={rows}
        states={SURVEY_STATES}
        mayEdit={may(c, "surveys.edit")}
        list={{
          ...listState(HREF, query, next),
          filters: { estado: state ?? "" },
        }}
      />
    ),
  });
}
