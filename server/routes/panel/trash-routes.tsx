import { type Context, Hono } from "hono";
import { TrashPage } from "../../../client/pages/panel/trash-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { restoreSurvey } from "../../services/surveys/remove-survey.ts";
import { restoreDraft } from "../../services/surveys/discard-draft.ts";
import { listTrash, trashPage, type TrashItem } from "../../services/surveys/list-trash.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { setOutreachLink } from "../../services/surveys/set-outreach-link.ts";
import { requireActor } from "../require-actor.ts";
import { listState, readListQuery } from "./list-query.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { found } from "./survey-place.ts";

const translator = createTranslator("es");
const TRASH = "/panel/papelera";

/** What was taken away in the last 30 days, and its way back. */
export function trashRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(TRASH, async (c) => await showTrash(deps, c));
  app.post(`${TRASH}/:kind/:id`, async (c) => {
    const { kind, id } = c.req.param();
    const items = await listTrash(deps);
    const item = found(items.find((one) => one.kind === kind && one.id === id));
    const outcome = await restore(deps, c, item);
    if (outcome.ok) return doneAt(c, TRASH, "restored");
    return await showTrash(deps, c, `problem.${outcome.problem.code}`);
  });
  return app;
}

async function restore(deps: Deps, c: Context, { kind, id, survey }: TrashItem): Promise<Outcome> {
  const actor = requireActor(c);
  if (kind === "survey") return await restoreSurvey(deps, actor, id);
  if (kind === "draft") return await restoreDraft(deps, actor, id);
  return await setOutreachLink(deps, actor, { survey, id, isRemoved: false });
}

async function showTrash(deps: Deps, c: Context, problem?: string): Promise<Response> {
  const query = readListQuery(c);
  const { rows, next } = await trashPage(deps, query);
  return await panelPage(deps, c, {
    title: translator.t("panel.trash.title"),
    room: "trash",
    isWide: true,
    status: problem === undefined ? 200 : 409,
    content: (
      <TrashPage
        translator={translator}
        items={rows}
        list={listState(TRASH, query, next)}
        {...(problem === undefined ? {} : { problem })}
      />
    ),
  });
}
