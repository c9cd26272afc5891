import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { NewPasswordFields } from "./password-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

/** Where a one-time link arrives. Its code stands after `#`: a script fills it in, or a person pastes it. */
export function InvitationCodePage({ problems }: { readonly problems: FieldProblems }) {
  return (
    <form method="post" action="/panel/invitacion" class="door">
      <h1>
        <Say text="panel.invitation.title" />
      </h1>
      <p class="lead">
        <Say text="panel.invitation.lead" />
      </p>
      <ProblemSummary problems={problems} />
      <TextField
        name="code"
        label="panel.invitation.code"
        hint="panel.invitation.code_hint"
        problems={problems}
        isRequired
        input={{ autocomplete: "off", spellcheck: false }}
      />
      <FormActions submit="panel.invitation.continue" />
    </form>
  );
}

interface NewAccountPageProps {
  readonly kind: "first_administrator" | "invitation" | "password";
  readonly code: string;
  /** Fixed by the link; the first administrator types it. */
  readonly fixedEmail?: string;
  readonly role?: string;
  readonly email: string;
  readonly name: string;
  readonly problems: FieldProblems;
}

/** What a good link leads to: a new account, or a new password. */
export function NewAccountPage(props: NewAccountPageProps) {
  const { kind, code, role, problems } = props;
  return (
    <form method="post" action="/panel/invitacion/aceptar" class="door">
      <h1>
        <Say text={`panel.invitation.${kind}.title`} />
      </h1>
      <p class="lead">
        <Say text={`panel.invitation.${kind}.lead`} />
      </p>
      <ProblemSummary problems={problems} />
      <input type="hidden" name="code" value={code} />
      {role === undefined ? null : (
        <p>
          <Say text="panel.invitation.role" />{" "}
          <strong>{<Say text={`panel.role.${role}`} />}</strong>
        </p>
      )}
      <EmailAndName {...props} />
      <NewPasswordFields problems={problems} />
      <FormActions submit={`panel.invitation.${kind}.button`} />
    </form>
  );
}

function EmailAndName({ kind, fixedEmail, email, name, problems }: NewAccountPageProps) {
  return (
    <>
      {fixedEmail === undefined ? (
        <TextField
          name="email"
          label="panel.sign_in.email"
          value={email}
          problems={problems}
          isRequired
          input={{ type: "email", autocomplete: "username", spellcheck: false }}
        />
      ) : (
        <FixedEmail email={fixedEmail} />
      )}
      {kind === "password" ? null : (
        <TextField
          name="name"
          label="panel.person.name"
          hint="panel.person.name_hint"
          value={name}
          problems={problems}
          isRequired
          input={{ autocomplete: "name", maxLength: 120 }}
        />
      )}
    </>
  );
}

/** Password managers keep it beside the password although it cannot be changed. */
function FixedEmail({ email }: { readonly email: string }) {
  return (
    <div class="field">
      <label for="account_email">
        <Say text="panel.sign_in.email" />
      </label>
      <input id="account_email" type="email" autocomplete="username" value={email} readOnly />
    </div>
  );
}
