import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

/** After the password: the code of the authenticator or one kept on paper. */
export function SecondStepPage({
  problems,
  next,
}: {
  readonly problems: FieldProblems;
  readonly next: string;
}) {
  return (
    <form method="post" action="/panel/segundo-paso" class="door">
      <h1>
        <Say text="panel.second_step.title" />
      </h1>
      <p class="lead">
        <Say text="panel.second_step.lead" />
      </p>
      <ProblemSummary problems={problems} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="code"
        label="panel.second_step.code"
        hint="panel.second_step.hint"
        problems={problems}
        isRequired
        input={{ autocomplete: "one-time-code", maxLength: 40, spellcheck: false }}
      />
      <FormActions submit="panel.second_step.button" />
      <p class="hint">
        <Say text="panel.second_step.lost" />
      </p>
    </form>
  );
}
