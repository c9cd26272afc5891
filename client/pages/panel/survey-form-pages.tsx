import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { ChoicesField, TextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { SurveyTrail } from "./survey-acts.tsx";
import { FormActions } from "./form-actions.tsx";

interface NewSurveyPageProps {
  readonly action: string;
  /** What is copied; absent for an empty one. */
  readonly from?: { readonly slug: string; readonly title: string };
  readonly title: string;
  readonly slug: string;
  readonly slugPattern: string;
  readonly problems: FieldProblems;
}

/** A new survey: empty, or with what another one holds. */
export function NewSurveyPage(props: NewSurveyPageProps) {
  const { action, from, title, slug, slugPattern, problems } = props;
  const about = from === undefined ? "empty" : "copy";
  return (
    <form method="post" action={action}>
      {from === undefined ? null : <SurveyTrail {...from} />}
      <h1>
        <Say text={`panel.new_survey.${about}.title`} with={{ title: from?.title ?? "" }} />
      </h1>
      <p class="lead">
        <Say text={`panel.new_survey.${about}.lead`} />
      </p>
      <ProblemSummary problems={problems} />
      <TextField
        name="titulo"
        label="panel.new_survey.survey_title"
        value={title}
        problems={problems}
        isRequired
        input={{ maxLength: 300 }}
      />
      <TextField
        name="clave"
        label="panel.new_survey.slug"
        hint="panel.new_survey.slug_hint"
        value={slug}
        problems={problems}
        isRequired
        input={{ maxLength: 60, pattern: slugPattern, spellcheck: false }}
      />
      <FormActions submit={`panel.new_survey.${about}.button`} cancelHref="/panel/encuestas" />
    </form>
  );
}

interface RoundFormPageProps {
  readonly action: string;
  readonly survey: { readonly slug: string; readonly title: string };
  readonly isNew: boolean;
  /** Once open only the closing and the grace may change. */
  readonly isOpen: boolean;
  readonly today: string;
  readonly values: Readonly<Record<"nombre" | "abre" | "cierra" | "gracia" | "regla", string>>;
  readonly policies: readonly { readonly value: string; readonly label: string }[];
  readonly problems: FieldProblems;
}

export function RoundFormPage(props: RoundFormPageProps) {
  const { action, survey, isNew, isOpen, problems, values } = props;
  return (
    <form method="post" action={action}>
      <SurveyTrail {...survey} />
      <h1>
        <Say text={isNew ? "panel.round_form.new" : "panel.round_form.change"} />
      </h1>
      <p class="lead">
        <Say text={isOpen ? "panel.round_form.lead_open" : "panel.round_form.lead"} />
      </p>
      <ProblemSummary problems={problems} />
      {isOpen ? null : <BeforeOpening {...props} />}
      <div class="field-row">
        <TextField
          name="cierra"
          label="panel.round_form.closes"
          hint="panel.round_form.closes_hint"
          value={values.cierra}
          problems={problems}
          input={{ type: "date" }}
        />
        <TextField
          name="gracia"
          label="panel.round_form.grace"
          hint="panel.round_form.grace_hint"
          value={values.gracia}
          problems={problems}
          isRequired
          input={{ type: "number", min: "0", max: "365" }}
        />
      </div>
      <FormActions
        submit={isNew ? "panel.round_form.plan" : "panel.round_form.save"}
        cancelHref={`/panel/encuestas/${survey.slug}`}
      />
    </form>
  );
}

function BeforeOpening({ problems, values, today, policies }: RoundFormPageProps) {
  return (
    <>
      <TextField
        name="nombre"
        label="panel.round_form.name"
        hint="panel.round_form.name_hint"
        value={values.nombre}
        problems={problems}
        isRequired
        input={{ maxLength: 100 }}
      />
      <TextField
        name="abre"
        label="panel.round_form.opens"
        value={values.abre}
        problems={problems}
        isRequired
        input={{ type: "date", min: today }}
      />
      <ChoicesField
        type="radio"
        name="regla"
        label="panel.round_form.policy"
        hint="panel.round_form.policy_hint"
        options={policies}
        chosen={[values.regla]}
        problems={problems}
      />
    </>
  );
}
