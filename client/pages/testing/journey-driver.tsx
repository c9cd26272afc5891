import { createTranslator } from "../../../locales/translator.ts";
import { type CompiledDefinition, UNSET_INSTITUTION } from "../../../surveys/core/index.ts";
import type { FormFields } from "../../questions/form-fields.ts";
import { type Control, controlsIn, sentFields } from "../../questions/testing/html-form.ts";
import { NOON } from "../../questions/testing/question-view-of.ts";
import { CheckPage } from "../check-page.tsx";
import { advance, type JourneyContext, type JourneyStep } from "../journey.ts";
import { renderPage } from "../render-page.ts";
import { SectionPage } from "../section-page.tsx";

const FRAME = {
  translator: createTranslator("es"),
  institution: UNSET_INSTITUTION,
  stylesheet: "/site.css",
  languageLinks: [],
};

export const CONTEXT: JourneyContext = {
  round: "r1",
  language: "es",
  today: NOON.today,
  contextOf: ({ answered_on, seed }) => ({ ...NOON, today: answered_on, seed }),
};

/** A page in a browser without JavaScript, and what the server answered with. */
export interface Visit {
  readonly step: JourneyStep;
  readonly html: string;
  readonly controls: readonly Control[];
}

export function pageOf(compiled: CompiledDefinition, step: JourneyStep): string {
  const { title } = compiled.definition;
  const base = {
    frame: FRAME,
    surveyTitle: { text: title, language: "es" },
    pack: undefined,
    action: "/es/encuestas/x",
  };
  if (step.kind === "screen") return renderPage(<SectionPage {...base} step={step} />);
  return step.kind === "check" ? renderPage(<CheckPage {...base} step={step} />) : "";
}

/** Posts fields as a browser would and shows the page that comes back. */
export function post(compiled: CompiledDefinition, fields: FormFields, search = ""): Visit {
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
  const step = advance({ compiled, fields, search, context: CONTEXT, newId });
  const html = pageOf(compiled, step);
  return { step, html, controls: controlsIn(html) };
}

/** What is typed, by name of the field; `undefined` leaves a box or radio unticked. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

function typedInto(control: Control, typed: Typed): Control {
  if (!Object.hasOwn(typed, control.name)) return control;
  const value = typed[control.name];
  if (control.type === "radio" || control.type === "checkbox") {
    const chosen = typeof value === "string" ? [value] : (value ?? []);
    return { ...control, checked: chosen.includes(control.value) };
  }
  return { ...control, value: typeof value === "string" ? value : "" };
}

/** The fields of a page after typing into it. */
export function filled(visit: Pick<Visit, "controls">, typed: Typed): FormFields {
  return sentFields(visit.controls.map((control) => typedInto(control, typed)));
}

/** Query of the button with this beginning, as a browser resolves `formaction`. */
export function queryOf(visit: Visit, beginning: string): string {
  const button = visit.controls.find(({ formAction }) => formAction?.startsWith(beginning));
  if (button?.formAction === undefined) throw new Error(`no button ${beginning}`);
  return button.formAction.split("#")[0] ?? "";
}
