import { type Context, Hono } from "hono";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { SurveyHistoryPage } from "../../../client/pages/panel/survey-history-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { discardDraft } from "../../services/surveys/discard-draft.ts";
import { adoptOffered, declineOffered } from "../../services/surveys/offered-draft.ts";
import { readRevisions } from "../../services/surveys/read-draft.ts";
import { restoreRevision } from "../../services/surveys/save-draft.ts";
import { startDraft } from "../../services/surveys/start-draft.ts";
import { requireActor } from "../require-actor.ts";
import { localMoment } from "./local-moment.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { assertDone, found, hrefOf, requireLife, slugOf } from "./survey-place.ts";

const translator = createTranslator("es");
const { t } = translator;
const DRAFT = "/panel/encuestas/:slug/borrador";

/** The draft of a survey as forms: started, put aside, taken over, as it was before. */
export function surveyDraftRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.post(`${DRAFT}/empezar`, async (c) => {
    assertDone(await startDraft(deps, requireActor(c), slugOf(c)));
    return doneAt(c, `${hrefOf(slugOf(c))}/editor`);
  });
  app.post(`${DRAFT}/tomar`, async (c) => {
    assertDone(await adoptOffered(deps, requireActor(c), slugOf(c)));
    return doneAt(c, hrefOf(slugOf(c)), "draft_adopted");
  });
  app.post(`${DRAFT}/declinar`, async (c) => {
    assertDone(await declineOffered(deps, requireActor(c), slugOf(c)));
    return doneAt(c, hrefOf(slugOf(c)), "draft_declined");
  });
  app.get(`${DRAFT}/descartar`, async (c) => await confirmPage(deps, c));
  app.post(`${DRAFT}/descartar`, async (c) => {
    assertDone(await discardDraft(deps, requireActor(c), slugOf(c)));
    return doneAt(c, hrefOf(slugOf(c)), "draft_discarded");
  });
  app.get(`${DRAFT}/historial`, async (c) => await historyPage(deps, c));
  app.post(`${DRAFT}/historial`, async (c) => {
    const revision = Number(fieldText(await readFields(c), "revision"));
    const survey = slugOf(c);
    const outcome = await restoreRevision(deps, requireActor(c), { survey, revision });
    if (outcome.kind === "missing") found(undefined);
    if (outcome.kind === "conflict") {
      throw new RequestProblem({ status: 409, code: "draft.changed_meanwhile" });
    }
    return doneAt(c, hrefOf(survey), "revision_restored");
  });
  return app;
}

async function confirmPage(deps: Deps, c: Context): Promise<Response> {
  const { slug, title, draft } = await requireLife(deps, c);
  found(draft);
  return await panelPage(deps, c, {
    title: t("panel.draft_discard.title"),
    room: "surveys",
    content: (
      <ConfirmForm
        action={`${hrefOf(slug)}/borrador/descartar`}
        title="panel.draft_discard.title"
        explanation="panel.draft_discard.explanation"
        confirm="panel.draft_discard.confirm"
        cancelHref={hrefOf(slug)}
        with={{ title }}
      />
    ),
  });
}

async function historyPage(deps: Deps, c: Context): Promise<Response> {
  const { slug, title, draft } = await requireLife(deps, c);
  const revisions = await readRevisions(deps, found(draft).id);
  return await panelPage(deps, c, {
    title: t("panel.history.title"),
    room: "surveys",
    content: (
      <SurveyHistoryPage
        {...{ slug, title }}
        revisions={revisions.map(({ revision, savedAt, savedByName }) => {
          const { day, time } = localMoment(deps, savedAt);
          return { revision, savedByName, savedAt: `${translator.date(day)}, ${time}` };
        })}
      />
    ),
  });
}
