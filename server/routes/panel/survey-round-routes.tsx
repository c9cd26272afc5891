import { type Context, Hono } from "hono";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { type FieldProblems, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import { RoundFormPage } from "../../../client/pages/panel/survey-form-pages.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { changeRound } from "../../services/surveys/change-round.ts";
import { reopenRound } from "../../services/surveys/reopen-round.ts";
import { closeRound } from "../../services/surveys/close-round.ts";
import type { LifeRound, SurveyLife } from "../../services/surveys/describe-life.ts";
import { openRound } from "../../services/surveys/open-round.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { RESULTS_POLICIES, type RoundPlan } from "../../services/surveys/round-plan.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields } from "./read-form.ts";
import { assertDone, found, hrefOf, requireLife, slugOf } from "./survey-place.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const ROUNDS = "/panel/encuestas/:slug/levantamientos";
const DEFAULT_GRACE = "30";

/** Rounds: planned, changed, closed by hand and opened again. */
export function surveyRoundRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(`${ROUNDS}/nuevo`, async (c) => {
    const fields = { abre: deps.clock.today(), gracia: DEFAULT_GRACE, regla: "from_start" };
    return await formPage(deps, c, { fields, problems: [] });
  });
  app.post(`${ROUNDS}/nuevo`, async (c) => {
    const fields = await readFields(c);
    const given = { survey: slugOf(c), plan: planIn(fields) };
    const outcome = await openRound(deps, requireActor(c), given);
    return await afterSaving(deps, c, { fields, outcome });
  });
  app.get(`${ROUNDS}/:round`, async (c) => {
    const { round } = await requireRound(deps, c);
    return await formPage(deps, c, { fields: fieldsOf(round), problems: [], round });
  });
  app.post(`${ROUNDS}/:round`, async (c) => {
    const { round } = await requireRound(deps, c);
    const fields = { ...fieldsOf(round), ...(await readFields(c)) };
    const given = { survey: slugOf(c), round: round.id, plan: planIn(fields) };
    const outcome = await changeRound(deps, requireActor(c), given);
    return await afterSaving(deps, c, { fields, outcome, round });
  });
  app.get(`${ROUNDS}/:round/cerrar`, async (c) => await closePage(deps, c));
  app.post(`${ROUNDS}/:round/cerrar`, async (c) => {
    assertDone(await closeRound(deps, requireActor(c), placeOf(c)));
    return doneAt(c, `${hrefOf(slugOf(c))}#levantamientos`, "round_closed");
  });
  app.post(`${ROUNDS}/:round/reabrir`, async (c) => {
    assertDone(await reopenRound(deps, requireActor(c), placeOf(c)));
    return doneAt(c, `${hrefOf(slugOf(c))}#levantamientos`, "round_reopened");
  });
  return app;
}

function placeOf(c: Context) {
  return { survey: slugOf(c), round: c.req.param("round") ?? "" };
}

async function requireRound(
  deps: Deps,
  c: Context,
): Promise<{ life: SurveyLife; round: LifeRound }> {
  const life = await requireLife(deps, c);
  return { life, round: found(life.rounds.find(({ id }) => id === c.req.param("round"))) };
}

function planIn(fields: FormFields): RoundPlan {
  const closesOn = fieldText(fields, "cierra").trim();
  const policy = fieldText(fields, "regla");
  const grace = fieldText(fields, "gracia").trim();
  return {
    name: fieldText(fields, "nombre").trim(),
    opensOn: fieldText(fields, "abre").trim(),
    closesOn: closesOn === "" ? null : closesOn,
    graceDays: grace === "" ? Number.NaN : Number(grace),
    resultsPolicy: RESULTS_POLICIES.find((known) => known === policy) ?? "staff_only",
  };
}

function fieldsOf({ name, opensOn, closesOn, graceDays, resultsPolicy }: LifeRound) {
  return {
    ...{ nombre: name, abre: opensOn, cierra: closesOn ?? "" },
    ...{ gracia: String(graceDays), regla: resultsPolicy },
  };
}

interface Saved {
  readonly fields: FormFields;
  readonly outcome: Outcome<unknown>;
  readonly round?: LifeRound;
}

async function afterSaving(deps: Deps, c: Context, { fields, outcome, round }: Saved) {
  if (outcome.ok) return doneAt(c, `${hrefOf(slugOf(c))}#levantamientos`, "round_saved");
  const problems = [{ field: WHOLE_FORM, ...outcome.problem }];
  return await formPage(deps, c, { fields, problems, ...(round === undefined ? {} : { round }) });
}

interface ShownForm {
  readonly fields: FormFields;
  readonly problems: FieldProblems;
  readonly round?: LifeRound;
}

async function formPage(deps: Deps, c: Context, shown: ShownForm): Promise<Response> {
  const { slug, title } = await requireLife(deps, c);
  const { fields, problems, round } = shown;
  const text = (name: string) => fieldText(fields, name);
  return await panelPage(deps, c, {
    title: t(round === undefined ? "panel.round_form.new" : "panel.round_form.change"),
    room: "surveys",
    status: formStatus(problems),
    content: (
      <RoundFormPage
        action={`${hrefOf(slug)}/levantamientos/${round?.id ?? "nuevo"}`}
        survey={{ slug, title }}
        isNew={round === undefined}
        isOpen={round !== undefined && round.stateToday !== "upcoming"}
        today={deps.clock.today()}
        values={{
          ...{ nombre: text("nombre"), abre: text("abre"), cierra: text("cierra") },
          ...{ gracia: text("gracia"), regla: text("regla") },
        }}
        policies={RESULTS_POLICIES.map((value) => ({
          value,
          label: t(`panel.round.policy.${value}`),
        }))}
        problems={problems}
      />
    ),
  });
}

async function closePage(deps: Deps, c: Context): Promise<Response> {
  const { round, life } = await requireRound(deps, c);
  const href = hrefOf(life.slug);
  return await panelPage(deps, c, {
    title: t("panel.round_close.title", { name: round.name }),
    room: "surveys",
    content: (
      <ConfirmForm
        action={`${href}/levantamientos/${round.id}/cerrar`}
        title="panel.round_close.title"
        explanation="panel.round_close.explanation"
        confirm="panel.round_close.confirm"
        cancelHref={`${href}#levantamientos`}
        with={{ name: round.name, count: round.graceDays }}
      />
    ),
  });
}
