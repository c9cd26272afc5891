import type { Translator } from "../../../locales/translator.ts";
import { NOTICE_PLACEHOLDERS } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { LongTextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";
import { Trail } from "./trail.tsx";

export interface InstitutionNoticeProps {
  readonly translator: Translator;
  readonly values: { readonly breve: string; readonly completo: string };
  readonly problems: FieldProblems;
  /** Version that counts now; 0 before the first own one. */
  readonly version: number;
  readonly versions: readonly { readonly version: number; readonly publishedOn: string }[];
}

function Placeholders() {
  return (
    <section class="panel-card" aria-labelledby="huecos">
      <h2 id="huecos">
        <Say text="panel.privacy.how_title" />
      </h2>
      <p>
        <Say text="panel.privacy.how_text" />
      </p>
      <ul class="placeholders">
        {NOTICE_PLACEHOLDERS.map((name) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code> <Say text={`panel.privacy.placeholder.${name}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ translator, versions }: InstitutionNoticeProps) {
  return (
    <section aria-labelledby="versiones">
      <h2 id="versiones">
        <Say text="panel.privacy.versions_title" />
      </h2>
      {versions.length === 0 ? (
        <p>
          <Say text="panel.privacy.no_versions" />
        </p>
      ) : (
        <ul>
          {versions.map(({ version, publishedOn }) => (
            <li key={version}>
              <a href={`/es/aviso-de-privacidad?version=${String(version)}`}>
                <Say
                  text="panel.privacy.version_of_day"
                  with={{ version, day: translator.date(publishedOn) }}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Form({ values, problems, version }: InstitutionNoticeProps) {
  return (
    <form method="post" action="/panel/institucion/aviso" noValidate>
      <input type="hidden" name="visto" value={String(version)} />
      <LongTextField
        name="breve"
        label="panel.privacy.breve"
        hint="panel.privacy.breve_hint"
        problems={problems}
        value={values.breve}
        rows={8}
      />
      <LongTextField
        name="completo"
        label="panel.privacy.completo"
        hint="panel.privacy.completo_hint"
        problems={problems}
        value={values.completo}
        rows={20}
      />
      <p class="hint">
        <Say text="panel.privacy.publish_hint" with={{ version: version + 1 }} />
      </p>
      <FormActions
        submit="panel.privacy.publish"
        with={{ version: version + 1 }}
        cancelHref="/panel/institucion"
      />
    </form>
  );
}

export function InstitutionNoticePage(props: InstitutionNoticeProps) {
  return (
    <>
      <Trail href="/panel/institucion">
        <Say text="panel.institution.back" />
      </Trail>
      <h1>
        <Say text="panel.privacy.title" />
      </h1>
      <p class="lead">
        {props.version === 0 ? (
          <Say text="panel.privacy.shipped_counts" />
        ) : (
          <Say text="panel.privacy.version_counts" with={{ version: props.version }} />
        )}{" "}
        <a href="/es/aviso-de-privacidad">
          <Say text="panel.privacy.see_current" />
        </a>
      </p>
      <ProblemSummary problems={props.problems} />
      <Placeholders />
      <Form {...props} />
      <Versions {...props} />
    </>
  );
}
