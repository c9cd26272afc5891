import { type Context, Hono } from "hono";
import {
  type ShownFault,
  SurveyPublishPage,
} from "../../../client/pages/panel/survey-publish-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { problemMessage } from "../../../locales/problem-message.ts";
import { type Definition, differenceOf, itemsOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { publishDraft } from "../../services/surveys/publish-draft.ts";
import {
  type PublishingFault,
  publishingFaults,
} from "../../services/surveys/publishing-faults.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { found, hrefOf, may, requireLife, slugOf } from "./survey-place.ts";

const translator = createTranslator("es");
const { t } = translator;
const PUBLISH = "/panel/encuestas/:slug/publicar";

/** Publishing a draft, or everything that speaks against it. */
export function surveyPublishRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(PUBLISH, async (c) => await publishPage(deps, c));
  app.post(PUBLISH, async (c) => {
    const outcome = await publishDraft(deps, requireActor(c), { survey: slugOf(c) });
    if (outcome.ok) return doneAt(c, hrefOf(slugOf(c)), "version_published");
    return await publishPage(deps, c, `problem.${outcome.problem.code}`);
  });
  return app;
}

async function publishPage(deps: Deps, c: Context, problem?: string): Promise<Response> {
  const { slug, title, draft: open, published } = await requireLife(deps, c);
  const draft = found(open);
  const faults = await publishingFaults(deps, draft);
  const { version } = draft.definition;
  return await panelPage(deps, c, {
    title: t("panel.publish.title", { version }),
    room: "surveys",
    content: (
      <SurveyPublishPage
        {...{ slug, title, version }}
        faults={faults.map((fault) => shownFault(draft.definition, fault))}
        changes={published === undefined ? null : differenceOf(published, draft.definition).length}
        isReviewed={draft.wasReviewed}
        may={{ edit: may(c, "surveys.edit"), publish: may(c, "surveys.publish") }}
        {...(problem === undefined ? {} : { problem })}
      />
    ),
    status: problem === undefined ? 200 : 409,
  });
}

function shownFault(definition: Definition, fault: PublishingFault): ShownFault {
  const isList = fault.property === "lists";
  const item = isList ? undefined : itemsOf(definition).find(({ name }) => name === fault.item);
  return {
    item: fault.item ?? "",
    isList,
    label: item?.label ?? "",
    message: problemMessage(translator, fault),
    ...(fault.texts === undefined ? {} : { texts: fault.texts }),
  };
}
