import type { ComponentChildren } from "preact";
import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { LongTextField, TextField } from "./fields.tsx";
import { SettingsChanges, type ShownSettingsChange } from "./institution-undo-page.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

/** The fields of the settings, by their names in the form. */
export const SETTING_FIELDS = [
  "nombre",
  "domicilio",
  "fundamento",
  "unidad",
  "unidad_domicilio",
  "unidad_telefono",
  "unidad_correo",
  "arco",
  "impacto_fecha",
  "impacto_documento",
  "impacto_consulta",
] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

export interface InstitutionPageProps {
  readonly values: Readonly<Record<SettingField, string>>;
  readonly problems: FieldProblems;
  /** Stands for the settings as they are shown here. */
  readonly mark: string;
  /** 0 before the first own version. */
  readonly noticeVersion: number;
  readonly channels: number;
  readonly translator: Translator;
  /** What can be undone. */
  readonly changes: readonly ShownSettingsChange[];
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <fieldset class="panel-card">
      <legend>
        <Say text={`panel.institution.part.${name}`} />
      </legend>
      {children}
    </fieldset>
  );
}

function Rooms({ noticeVersion, channels }: InstitutionPageProps) {
  return (
    <ul class="card-links">
      <li>
        <a href="/panel/institucion/aviso">
          <Say text="panel.privacy.title" />
        </a>
        <p class="soft">
          {noticeVersion === 0 ? (
            <Say text="panel.privacy.shipped_counts" />
          ) : (
            <Say text="panel.privacy.version_counts" with={{ version: noticeVersion }} />
          )}
        </p>
      </li>
      <li>
        <a href="/panel/institucion/canales">
          <Say text="panel.channels.title" />
        </a>
        <p class="soft">
          {channels === 0 ? (
            <Say text="panel.institution.unset_shown" />
          ) : (
            <Say text="panel.channels.count" with={{ count: channels }} />
          )}
        </p>
      </li>
    </ul>
  );
}

function Fields({ values, problems }: Pick<InstitutionPageProps, "values" | "problems">) {
  const field = (name: SettingField) => ({
    name,
    label: `panel.institution.${name}`,
    problems,
    value: values[name],
    isMarked: false,
  });
  return (
    <>
      <Part name="identity">
        <TextField {...field("nombre")} input={{ maxLength: 200, autocomplete: "organization" }} />
        <LongTextField {...field("domicilio")} rows={2} />
        <LongTextField {...field("fundamento")} hint="panel.institution.fundamento_hint" rows={3} />
      </Part>
      <Part name="transparency">
        <TextField {...field("unidad")} input={{ maxLength: 200 }} />
        <LongTextField {...field("unidad_domicilio")} rows={2} />
        <div class="field-row">
          <TextField {...field("unidad_telefono")} input={{ type: "tel", maxLength: 60 }} />
          <TextField
            {...field("unidad_correo")}
            input={{ type: "email", maxLength: 254, spellcheck: false }}
          />
        </div>
        <LongTextField {...field("arco")} hint="panel.institution.arco_hint" rows={4} />
      </Part>
      <Part name="assessment">
        <TextField {...field("impacto_fecha")} input={{ type: "date" }} />
        <TextField {...field("impacto_documento")} input={{ maxLength: 300 }} />
        <TextField
          {...field("impacto_consulta")}
          hint="panel.institution.impacto_consulta_hint"
          input={{ maxLength: 500 }}
        />
      </Part>
    </>
  );
}

export function InstitutionPage(props: InstitutionPageProps) {
  return (
    <>
      <h1>
        <Say text="panel.institution.title" />
      </h1>
      <p class="lead">
        <Say text="panel.institution.lead" />
      </p>
      <ProblemSummary problems={props.problems} />
      <Rooms {...props} />
      <form method="post" action="/panel/institucion" noValidate>
        <input type="hidden" name="visto" value={props.mark} />
        <Fields values={props.values} problems={props.problems} />
        <FormActions submit="panel.save" />
      </form>
      <SettingsChanges translator={props.translator} changes={props.changes} />
    </>
  );
}
