import { z } from "zod";
import type { SettingField } from "../../../client/pages/panel/institution-page.tsx";
import type { ChannelRow } from "../../../client/pages/panel/institution-channels-page.tsx";
import type { FieldProblem, FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { parseDay } from "../../../locales/formats.ts";
import {
  type ComplaintChannel,
  type Institution,
  LONGEST_NOTICE,
  unknownPlaceholders,
} from "../../../surveys/core/index.ts";
import type { Settings } from "../../services/institution/change-settings.ts";

/** Trimmed; what is left empty is unset. */
function optional(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, "form.too_long"))
    .transform((text) => (text === "" ? null : text));
}

const line = (most: number) =>
  optional(most).transform((text) => text?.replace(/\s+/g, " ") ?? null);

function matching(most: number, pattern: RegExp, code: string) {
  return line(most).refine((text) => text === null || pattern.test(text), code);
}

const PHONE = /^\+?[\d\s().-]{7,30}(\s*(ext\.?|extensión)\s*\d{1,6})?$/i;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** A settings form; the last day an assessment can be of is today. */
export function settingsForm(today: string) {
  const day = line(10)
    .refine((text) => text === null || isDay(text), "form.not_a_day")
    .refine((text) => text === null || text <= today, "institution.day_to_come");
  return z
    .object({
      visto: z.string().default(""),
      nombre: line(200),
      domicilio: optional(500),
      fundamento: optional(2000),
      unidad: line(200),
      unidad_domicilio: optional(500),
      unidad_telefono: matching(60, PHONE, "institution.not_a_phone"),
      unidad_correo: matching(254, EMAIL, "form.not_an_email"),
      arco: optional(2000),
      impacto_fecha: day,
      impacto_documento: line(300),
      impacto_consulta: line(500),
    })
    .superRefine((form, context) => {
      for (const field of missingOfAssessment(form)) {
        context.addIssue({ code: "custom", path: [field], message: "institution.assessment_part" });
      }
    });
}
export type SettingsForm = z.infer<ReturnType<typeof settingsForm>>;

function isDay(text: string): boolean {
  return parseDay(text) !== undefined && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** An assessment is told whole or not at all. */
function missingOfAssessment(form: Readonly<Record<string, unknown>>): readonly string[] {
  const parts = ["impacto_fecha", "impacto_documento", "impacto_consulta"];
  const missing = parts.filter((part) => form[part] === null);
  return missing.length === parts.length ? [] : missing;
}

export function settingsOf(form: SettingsForm): Omit<Settings, "complaintChannels"> {
  const { impacto_fecha: day, impacto_documento: reference, impacto_consulta: place } = form;
  const isAssessed = day !== null && reference !== null && place !== null;
  return {
    name: form.nombre,
    address: form.domicilio,
    legalBasis: form.fundamento,
    transparencyUnit: form.unidad,
    transparencyAddress: form.unidad_domicilio,
    transparencyPhone: form.unidad_telefono,
    transparencyEmail: form.unidad_correo,
    arcoRoute: form.arco,
    impactAssessment: isAssessed ? { day, reference, place } : null,
  };
}

export function settingTexts(institution: Institution): Readonly<Record<SettingField, string>> {
  return {
    nombre: institution.name ?? "",
    domicilio: institution.address ?? "",
    fundamento: institution.legalBasis ?? "",
    unidad: institution.transparencyUnit ?? "",
    unidad_domicilio: institution.transparencyAddress ?? "",
    unidad_telefono: institution.transparencyPhone ?? "",
    unidad_correo: institution.transparencyEmail ?? "",
    arco: institution.arcoRoute ?? "",
    impacto_fecha: institution.impactAssessment?.day ?? "",
    impacto_documento: institution.impactAssessment?.reference ?? "",
    impacto_consulta: institution.impactAssessment?.place ?? "",
  };
}

function notice() {
  return optional(LONGEST_NOTICE).refine(
    (text) => text === null || unknownPlaceholders(text).length === 0,
    "institution.unknown_placeholder",
  );
}

export const noticeForm = z.object({
  visto: z
    .string()
    .regex(/^\d{1,6}$/, "form.required")
    .transform(Number),
  breve: notice(),
  completo: notice(),
});

const channelSchema = z.object({
  nombre: line(200),
  como: line(500),
  enlace: line(500).refine((text) => text === null || isLink(text), "institution.not_a_link"),
  nota: line(500),
});

/** Addresses that a browser may be sent to: no script, no plain http. */
function isLink(text: string): boolean {
  if (/^tel:/i.test(text)) return PHONE.test(text.slice(4));
  if (/^mailto:/i.test(text)) return EMAIL.test(text.slice(7));
  return /^https:\/\//i.test(text) && URL.canParse(text) && new URL(text).hostname.includes(".");
}

export interface ChannelsRead {
  readonly channels: readonly ComplaintChannel[];
  readonly problems: FieldProblems;
}

/** The rows that say anything; a row with its name and way emptied is taken away. */
export function readChannels(rows: readonly ChannelRow[]): ChannelsRead {
  const read = rows.map(readChannel);
  return {
    channels: read.flatMap(({ channel }) => (channel === undefined ? [] : [channel])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readChannel(row: ChannelRow, place: number) {
  const at = (field: string, code: string): FieldProblem => ({
    field: `${field}_${String(place)}`,
    code,
  });
  if (row.nombre.trim() === "" && row.como.trim() === "") return { problems: [] };
  const result = channelSchema.safeParse(row);
  if (!result.success) {
    return {
      problems: result.error.issues.map((issue) => at(String(issue.path[0]), issue.message)),
    };
  }
  const { nombre: name, como: detail, enlace: link, nota: note } = result.data;
  if (name === null) return { problems: [at("nombre", "form.required")] };
  if (detail === null) return { problems: [at("como", "form.required")] };
  return { problems: [], channel: channelOf({ name, detail }, link, note) };
}

function channelOf(
  named: Pick<ComplaintChannel, "name" | "detail">,
  link: string | null,
  note: string | null,
): ComplaintChannel {
  return { ...named, ...(link === null ? {} : { link }), ...(note === null ? {} : { note }) };
}
