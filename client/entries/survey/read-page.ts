import type { LiveSurvey } from "./live-survey.ts";
import { resume } from "../../pages/journey.ts";
import { problemsAt } from "../../pages/journey-screens.ts";
import {
  JOURNEY_FORM_ID,
  SCREEN_FIELD,
  START_FORM_ID,
  STATE_FIELD,
} from "../../pages/journey-state.ts";
import { journeyShown, type Shown } from "./shown.ts";

/** Address of the survey's data, as the page names it. */
export function surveyDataHref(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>("script[data-survey]");
  return script?.dataset["survey"];
}

/** The fields of a form as a browser would send them. */
export function fieldsOf(form: HTMLFormElement): readonly (readonly [string, string])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
}

function formNamed(id: string): HTMLFormElement | undefined {
  const element = document.getElementById(id);
  return element instanceof HTMLFormElement ? element : undefined;
}

/** What stands in the fields of the journey right now. */
export function fieldsOfJourney(): readonly (readonly [string, string])[] | undefined {
  const form = formNamed(JOURNEY_FORM_ID);
  return form && fieldsOf(form);
}

/** What the server rendered; undefined for a page that stays as it is, such as a receipt. */
export function readPage(live: LiveSurvey): Shown | undefined {
  if (formNamed(START_FORM_ID) !== undefined) return { kind: "start" };
  const form = formNamed(JOURNEY_FORM_ID);
  if (form === undefined) return undefined;
  const fields = new Map(fieldsOf(form));
  const kept = { state: fields.get(STATE_FIELD) ?? "", screen: fields.get(SCREEN_FIELD) ?? "" };
  const step = resume(live.compiled, live.context(), kept);
  if (step === undefined) return undefined;
  const alert = document.querySelector<HTMLElement>(".error-summary");
  const shown = journeyShown(step);
  if (alert === null || shown.kind !== "journey") return shown;
  if (step.kind === "screen") {
    const problems = problemsAt(step.form, step.screenIndex, step.state.typed);
    return { ...shown, step: { ...step, problems } };
  }
  return { ...shown, problem: { code: alert.dataset["code"] ?? "unknown" } };
}
