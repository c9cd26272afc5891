import { type Context, Hono } from "hono";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { type FieldProblems, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import { qrFile } from "../../../client/pages/panel/qr-file.tsx";
import {
  OutreachLinkPage,
  SurveyOutreachPage,
} from "../../../client/pages/panel/survey-outreach-page.tsx";
import { languageName } from "../../../client/pages/panel/language-name.ts";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import {
  type CountedLink,
  listOutreach,
  readOutreach,
} from "../../services/surveys/read-outreach.ts";
import { setOutreachLink } from "../../services/surveys/set-outreach-link.ts";
import { createOutreachLink } from "../../services/surveys/create-outreach-link.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { listState, readListQuery } from "./list-query.ts";
import { fieldText, readFields } from "./read-form.ts";
import { assertDone, found, hrefOf, may, requireLife, slugOf } from "./survey-place.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const OUTREACH = "/panel/encuestas/:slug/difusion";

/** Links and squares per medium, with what each brought. */
export function surveyOutreachRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(OUTREACH, async (c) => await listPage(deps, c, { medium: "", problems: [] }));
  app.post(OUTREACH, async (c) => await make(deps, c));
  app.get(`${OUTREACH}/:link`, async (c) => await linkPage(deps, c));
  app.get(`${OUTREACH}/:link/codigo.svg`, async (c) => {
    const { link, href } = await requireLink(deps, c);
    const label = t("panel.outreach.qr", { medium: link.medium });
    c.header("Content-Type", "image/svg+xml; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${link.survey}-${link.code}.svg"`);
    c.header("Cache-Control", "no-store");
    return c.body(qrFile(href, label));
  });
  app.get(`${OUTREACH}/:link/retirar`, async (c) => await confirmPage(deps, c));
  app.post(`${OUTREACH}/:link/retirar`, async (c) => await setRemoved(c, true));
  app.post(`${OUTREACH}/:link/restituir`, async (c) => await setRemoved(c, false));
  return app;

  async function setRemoved(c: Context, isRemoved: boolean): Promise<Response> {
    const about = { survey: slugOf(c), id: c.req.param("link") ?? "", isRemoved };
    assertDone(await setOutreachLink(deps, requireActor(c), about));
    const notice = isRemoved ? "outreach_removed" : "outreach_restored";
    return doneAt(c, `${hrefOf(slugOf(c))}/difusion`, notice);
  }
}

function publicHref({ config }: Deps, { code }: Pick<CountedLink, "code">): string {
  return new URL(`/e/${code}`, config.publicUrl).href;
}

async function requireLink(deps: Deps, c: Context) {
  const links = await readOutreach(deps, slugOf(c));
  const link = found(links.find(({ id }) => id === c.req.param("link")));
  return { link, href: publicHref(deps, link) };
}

async function make(deps: Deps, c: Context): Promise<Response> {
  const fields = await readFields(c);
  const [medium, language] = [fieldText(fields, "medio"), fieldText(fields, "idioma")];
  const survey = slugOf(c);
  const made = await createOutreachLink(deps, requireActor(c), { survey, medium, language });
  if (made.ok) return doneAt(c, `${hrefOf(survey)}/difusion`, "outreach_created");
  const field = FIELD_OF[made.problem.code] ?? WHOLE_FORM;
  return await listPage(deps, c, { medium, problems: [{ field, ...made.problem }] });
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "outreach_link.bad_language": "idioma",
  "outreach_link.bad_medium": "medio",
};

async function listPage(
  deps: Deps,
  c: Context,
  { medium, problems }: { readonly medium: string; readonly problems: FieldProblems },
): Promise<Response> {
  const { slug, title, published } = await requireLife(deps, c);
  const query = readListQuery(c);
  const { rows: links, next } = await listOutreach(deps, slug, query);
  return await panelPage(deps, c, {
    title: t("panel.outreach.title"),
    room: "surveys",
    isWide: true,
    status: formStatus(problems),
    content: (
      <SurveyOutreachPage
        {...{ translator, slug, title, medium, problems }}
        list={listState(`${hrefOf(slug)}/difusion`, query, next)}
        links={links.map((link) => ({ ...link, href: publicHref(deps, link) }))}
        languages={(published?.languages ?? []).map((value) => ({
          value,
          label: languageName(value),
        }))}
        mayManage={may(c, "outreach.manage") && published !== undefined}
      />
    ),
  });
}

async function linkPage(deps: Deps, c: Context): Promise<Response> {
  const [{ slug, title }, { link, href }] = await Promise.all([
    requireLife(deps, c),
    requireLink(deps, c),
  ]);
  return await panelPage(deps, c, {
    title: `${link.medium} · ${title}`,
    room: "surveys",
    content: <OutreachLinkPage {...{ translator, slug, title }} link={{ ...link, href }} />,
  });
}

async function confirmPage(deps: Deps, c: Context): Promise<Response> {
  const { link } = await requireLink(deps, c);
  const href = `${hrefOf(slugOf(c))}/difusion`;
  return await panelPage(deps, c, {
    title: t("panel.outreach_remove.title", { medium: link.medium }),
    room: "surveys",
    content: (
      <ConfirmForm
        action={`${href}/${link.id}/retirar`}
        title="panel.outreach_remove.title"
        explanation="panel.outreach_remove.explanation"
        confirm="panel.outreach_remove.confirm"
        cancelHref={href}
        with={{ medium: link.medium }}
      />
    ),
  });
}
