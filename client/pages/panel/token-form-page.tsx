import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { SelectField, TextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

interface TokenFormPageProps {
  readonly translator: Translator;
  readonly roles: readonly string[];
  readonly name: string;
  readonly role: string;
  readonly expiresOn: string;
  readonly earliest: string;
  readonly problems: FieldProblems;
}

/** A new key for a program. */
export function TokenFormPage(props: TokenFormPageProps) {
  const { translator, roles, name, role, expiresOn, earliest, problems } = props;
  return (
    <form method="post" action="/panel/llaves/nueva">
      <h1>
        <Say text="panel.tokens.new" />
      </h1>
      <p class="lead">
        <Say text="panel.tokens.new_lead" />
      </p>
      <ProblemSummary problems={problems} />
      <TextField
        name="name"
        label="panel.tokens.name"
        hint="panel.tokens.name_hint"
        value={name}
        problems={problems}
        isRequired
        input={{ autocomplete: "off", maxLength: 100 }}
      />
      <SelectField
        name="role"
        label="panel.person.role"
        hint="panel.tokens.role_hint"
        value={role}
        options={roles.map((value) => ({ value, label: translator.t(`panel.role.${value}`) }))}
        problems={problems}
        isRequired
      />
      <TextField
        name="expires_on"
        label="panel.tokens.expires"
        hint="panel.tokens.expires_hint"
        value={expiresOn}
        problems={problems}
        isRequired
        input={{ type: "date", min: earliest }}
      />
      <FormActions submit="panel.tokens.create" cancelHref="/panel/llaves" />
    </form>
  );
}
