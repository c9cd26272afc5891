import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import type { SpeakerFieldsProps } from "../../../client/pages/panel/translation/speaker-fields.tsx";
import type { SpeakerRow } from "../../../client/pages/panel/translation/speaker-list-page.tsx";
import type { SpeakerVoice } from "../../../client/pages/panel/translation/speaker-page.tsx";
import { languageName } from "../../../locales/language-name.ts";
import { LANGUAGES } from "../../../locales/languages.ts";
import { variantsOf } from "../../../locales/variants.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { isCalendarDate } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../../services/access.ts";
import type { Refusal } from "../../services/surveys/outcome.ts";
import { worksOn } from "../../services/translation/works-on.ts";
import type { ListedSpeaker } from "../../services/voices/list-speakers.ts";
import type { VoiceOf } from "../../services/voices/read-voices-of.ts";
import { nameField } from "./form-schemas.ts";
import { fieldText, type FormFields } from "./read-form.ts";

const MAX_NOTE = 1000;

const posted = {
  nombre: nameField,
  variante: z.string("form.required").min(1, "form.choose_one"),
  fecha: z.string("form.required").refine(isCalendarDate, "form.not_a_day"),
  forma: z
    .string("form.required")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().min(1, "form.required").max(MAX_NOTE, "form.too_long")),
};

/** One letter and a number: a code tells nothing of whose it is. */
const codeField = z
  .string("form.required")
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z]\d{2,4}$/, "speaker.bad_code"));

export const speakerForm = z.object(posted).transform(detailsOf);
export const newSpeakerForm = z
  .object({ codigo: codeField, ...posted })
  .transform(({ codigo, ...details }) => ({ ...detailsOf(details), code: codigo }));

interface Posted {
  readonly nombre: string;
  readonly variante: string;
  readonly fecha: string;
  readonly forma: string;
}

function detailsOf({ nombre, variante, fecha, forma }: Posted) {
  return { name: nombre, variant: variante, consentedOn: fecha, consentNote: forma };
}

/** What was posted, to show the form again as it was. */
export function typedSpeaker(fields: FormFields, day: string) {
  return {
    code: fieldText(fields, "codigo"),
    name: fieldText(fields, "nombre"),
    variant: fieldText(fields, "variante"),
    consentedOn: fieldText(fields, "fecha") || day,
    consentNote: fieldText(fields, "forma"),
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  "speaker.code_taken": "codigo",
  "speaker.consent_in_future": "fecha",
};

export function speakerProblems(problem: Refusal): FieldProblems {
  return [{ field: FIELDS[problem.code] ?? "variante", ...problem }];
}

interface Typed {
  readonly fields: SpeakerFieldsProps["typed"];
  readonly problems: FieldProblems;
}

export function speakerFields(
  { clock }: Deps,
  person: Person,
  { fields, problems }: Typed,
): SpeakerFieldsProps {
  const own = LANGUAGES.filter(({ code }) => worksOn(person, code));
  const towns = own.flatMap(({ code }) => variantsOf(code));
  const unchosen = { value: "", label: createTranslator("es").t("panel.speaker.choose_variant") };
  const options = towns.map(({ tag }) => ({ value: tag, label: languageName(tag) }));
  return {
    typed: fields,
    variants: fields.variant === "" ? [unchosen, ...options] : options,
    today: clock.today(),
    problems,
  };
}

export function speakerRow(speaker: ListedSpeaker): SpeakerRow {
  const { code, name, variant, consentedOn, withdrawnOn, isRestorable, isErased } = speaker;
  const variantName = languageName(variant);
  return { code, name, variantName, consentedOn, withdrawnOn, isRestorable, isErased };
}

export function shownVoice({ survey, language, title, n, isInUse }: VoiceOf): SpeakerVoice {
  return {
    title: `${title} · ${languageName(language)}`,
    href: `/panel/traducciones/${survey}/${language}/voz`,
    recordings: n,
    isInUse,
  };
}
