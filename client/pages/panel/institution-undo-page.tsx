import type { Translator } from "../../../locales/translator.ts";
import type { Institution } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import { ConfirmForm } from "./confirm-form.tsx";

/** A change of the settings that can be undone. */
export interface ShownSettingsChange {
  readonly number: number;
  readonly replacedOn: string;
  readonly fields: readonly (keyof Institution)[];
}

const HREF = "/panel/institucion/deshacer";

function namesOf(translator: Translator, fields: ShownSettingsChange["fields"]): string {
  return fields.map((field) => translator.t(`panel.audit.field.${field}`)).join(", ");
}

/** The changes of the last days, each with its way back. */
export function SettingsChanges({
  translator,
  changes,
}: {
  readonly translator: Translator;
  readonly changes: readonly ShownSettingsChange[];
}) {
  if (changes.length === 0) return null;
  return (
    <section class="panel-section" aria-labelledby="cambios">
      <h2 id="cambios">
        <Say text="panel.institution.changes" />
      </h2>
      <p>
        <Say text="panel.institution.changes_lead" />
      </p>
      <ul class="row-list">
        {changes.map((change) => {
          const fields = namesOf(translator, change.fields);
          return (
            <li key={change.number}>
              <p>
                <strong>{translator.date(change.replacedOn)}</strong>
                <br />
                {fields}
              </p>
              <a class="button button-secondary" href={`${HREF}/${String(change.number)}`}>
                <Say text="panel.institution.undo" />
                <span class="visually-hidden">: {fields}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One setting in words; a list has one line for each. */
function textOf(translator: Translator, institution: Institution, field: keyof Institution) {
  const value = institution[field];
  const isUnset = value === null || (Array.isArray(value) && value.length === 0);
  if (isUnset) return translator.t("panel.institution.unset_shown");
  if (typeof value === "string") return value;
  if ("day" in value) {
    return [value.reference, translator.date(value.day), value.place].join(" · ");
  }
  return value.map(({ name, detail }) => `${name}: ${detail}`).join("\n");
}

interface InstitutionUndoProps {
  readonly translator: Translator;
  readonly change: ShownSettingsChange;
  readonly now: Institution;
  readonly previous: Institution;
  readonly mark: string;
}

/** Asks before putting back, and shows what goes and what comes. */
export function InstitutionUndoPage(props: InstitutionUndoProps) {
  const { translator, change, now, previous, mark } = props;
  return (
    <ConfirmForm
      action={`${HREF}/${String(change.number)}`}
      title="panel.institution.undo_question"
      explanation="panel.institution.undo_explanation"
      confirm="panel.institution.undo"
      cancelHref="/panel/institucion"
      with={{ day: translator.date(change.replacedOn) }}
    >
      <input type="hidden" name="visto" value={mark} />
      {change.fields.map((field) => (
        <section key={field} class="change">
          <h2>{translator.t(`panel.audit.field.${field}`)}</h2>
          <dl class="before-after">
            <dt>
              <Say text="panel.institution.now" />
            </dt>
            <dd>{textOf(translator, now, field)}</dd>
            <dt>
              <Say text="panel.institution.then" />
            </dt>
            <dd>{textOf(translator, previous, field)}</dd>
          </dl>
        </section>
      ))}
    </ConfirmForm>
  );
}
