import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { CurrentPasswordField } from "./password-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

interface SignInPageProps {
  readonly problems: FieldProblems;
  readonly email: string;
  readonly next: string;
}

/** The door of the panel. */
export function SignInPage({ problems, email, next }: SignInPageProps) {
  return (
    <form method="post" action="/panel/entrar" class="door">
      <h1>
        <Say text="panel.sign_in.title" />
      </h1>
      <p class="lead">
        <Say text="panel.sign_in.lead" />
      </p>
      <ProblemSummary problems={problems} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        label="panel.sign_in.email"
        value={email}
        problems={problems}
        isRequired
        input={{ type: "email", autocomplete: "username", spellcheck: false }}
      />
      <CurrentPasswordField label="panel.sign_in.password" problems={problems} />
      <FormActions submit="panel.sign_in.button" />
      <p class="hint">
        <Say text="panel.sign_in.forgotten" />
      </p>
    </form>
  );
}
