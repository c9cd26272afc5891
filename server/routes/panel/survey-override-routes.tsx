import { type Context, Hono } from "hono";
import { SurveyOverridesPage } from "../../../client/pages/panel/survey-overrides-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { questionsOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readOverrides } from "../../services/surveys/read-overrides.ts";
import { setOverride } from "../../services/surveys/set-override.ts";
import { undoOverride } from "../../services/surveys/undo-override.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { assertDone, found, hrefOf, may, requireLife, slugOf } from "./survey-place.ts";

const translator = createTranslator("es");
const { t } = translator;
const OVERRIDES = "/panel/encuestas/:slug/reserva";

/** What a survey keeps back beyond what its version says. */
export function surveyOverrideRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(OVERRIDES, async (c) => await overridesPage(deps, c));
  app.post(OVERRIDES, async (c) => {
    assertDone(await setOverride(deps, requireActor(c), await aboutIn(c)));
    return doneAt(c, `${hrefOf(slugOf(c))}/reserva`, "override_set");
  });
  app.post(`${OVERRIDES}/deshacer`, async (c) => {
    assertDone(await undoOverride(deps, requireActor(c), await aboutIn(c)));
    return doneAt(c, `${hrefOf(slugOf(c))}/reserva`, "override_undone");
  });
  return app;
}

async function aboutIn(c: Context) {
  const fields = await readFields(c);
  const property = fieldText(fields, "que") === "sensitive" ? "sensitive" : "publish";
  return { survey: slugOf(c), question: fieldText(fields, "pregunta"), property } as const;
}

async function overridesPage(deps: Deps, c: Context): Promise<Response> {
  const { slug, title, published } = await requireLife(deps, c);
  const overrides = await readOverrides(deps, slug);
  const questions = questionsOf(found(published)).filter(({ type }) => type !== "note");
  const strictness = (name: string, property: "publish" | "sensitive", isOwn: boolean) => {
    if (isOwn) return { from: "version" as const, canUndo: false };
    const set = overrides.find((one) => one.question === name && one.property === property);
    if (set === undefined) return { from: "none" as const, canUndo: false };
    return { from: "override" as const, canUndo: set.canUndo };
  };
  return await panelPage(deps, c, {
    title: t("panel.overrides.title"),
    room: "surveys",
    isWide: true,
    content: (
      <SurveyOverridesPage
        {...{ translator, slug, title }}
        mayChange={may(c, "surveys.publish")}
        questions={questions.map(({ name, label, publish, sensitive }) => ({
          ...{ name, label: label ?? name },
          publish: strictness(name, "publish", publish === false),
          sensitive: strictness(name, "sensitive", sensitive === true),
        }))}
      />
    ),
  });
}
