import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { CurrentPasswordField, NewPasswordFields } from "./password-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";

export interface OwnSession {
  readonly id: string;
  readonly startedDay: string;
  readonly startedTime: string;
  readonly seenDay: string;
  readonly seenTime: string;
  readonly isThis: boolean;
}

interface OwnAccountPageProps {
  readonly translator: Translator;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly hasSecondFactor: boolean;
  readonly needsSecondFactor: boolean;
  readonly recoveryCodes: number;
  readonly sessions: readonly OwnSession[];
  readonly problems: FieldProblems;
}

/** Everything a person decides about the own account. */
export function OwnAccountPage(props: OwnAccountPageProps) {
  const { email, problems, role } = props;
  return (
    <>
      <h1>
        <Say text="panel.account.title" />
      </h1>
      <ProblemSummary problems={problems} />
      <dl class="facts">
        <div>
          <dt>
            <Say text="panel.sign_in.email" />
          </dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>
            <Say text="panel.person.role" />
          </dt>
          <dd>
            <Say text={`panel.role.${role}`} />
          </dd>
        </div>
      </dl>
      <NameForm {...props} />
      <PasswordForm problems={problems} />
      <SecondFactor {...props} />
      <Sessions {...props} />
    </>
  );
}

function NameForm({ name, problems }: Pick<OwnAccountPageProps, "name" | "problems">) {
  return (
    <form method="post" action="/panel/cuenta/nombre" class="panel-section">
      <TextField
        name="name"
        label="panel.person.name"
        value={name}
        problems={problems}
        isRequired
        input={{ autocomplete: "name", maxLength: 120 }}
      />
      <button class="button button-secondary" type="submit">
        <Say text="panel.account.save_name" />
      </button>
    </form>
  );
}

function PasswordForm({ problems }: { readonly problems: FieldProblems }) {
  return (
    <form method="post" action="/panel/cuenta/contrasena" class="panel-section">
      <h2>
        <Say text="panel.account.password" />
      </h2>
      <p>
        <Say text="panel.account.password_ends" />
      </p>
      <CurrentPasswordField problems={problems} />
      <NewPasswordFields problems={problems} />
      <button class="button button-secondary" type="submit">
        <Say text="panel.account.save_password" />
      </button>
    </form>
  );
}

function SecondFactor(props: OwnAccountPageProps) {
  const { hasSecondFactor, needsSecondFactor, recoveryCodes } = props;
  return (
    <section class="panel-section">
      <h2>
        <Say text="panel.account.second_factor" />
      </h2>
      <p>
        <Say text={hasSecondFactor ? "panel.account.factor_set" : "panel.account.factor_unset"} />
      </p>
      {hasSecondFactor ? (
        <p>
          <Say text="panel.account.codes_left" with={{ count: recoveryCodes }} />
        </p>
      ) : null}
      <p class="form-actions">
        <a class="button button-secondary" href="/panel/cuenta/segundo-factor">
          <Say
            text={hasSecondFactor ? "panel.account.change_factor" : "panel.account.set_factor"}
          />
        </a>
        {hasSecondFactor ? (
          <a class="button button-secondary" href="/panel/cuenta/codigos">
            <Say text="panel.account.renew_codes" />
          </a>
        ) : null}
        {hasSecondFactor && !needsSecondFactor ? (
          <a class="button button-secondary" href="/panel/cuenta/segundo-factor/quitar">
            <Say text="panel.account.remove_factor" />
          </a>
        ) : null}
      </p>
    </section>
  );
}

function Sessions({ sessions, translator }: Pick<OwnAccountPageProps, "sessions" | "translator">) {
  return (
    <section class="panel-section">
      <h2>
        <Say text="panel.account.sessions" />
      </h2>
      <p>
        <Say text="panel.account.sessions_lead" />
      </p>
      <ul class="row-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} translator={translator} />
          </li>
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <form method="post" action="/panel/cuenta/sesiones/cerrar-otras">
          <button class="button button-secondary" type="submit">
            <Say text="panel.account.end_others" />
          </button>
        </form>
      )}
    </section>
  );
}

function SessionRow({
  session,
  translator,
}: {
  readonly session: OwnSession;
  readonly translator: Translator;
}) {
  const { startedDay, startedTime, seenDay, seenTime } = session;
  const started = { day: translator.date(startedDay), time: startedTime };
  const seen = { day: translator.date(seenDay), time: seenTime };
  return (
    <>
      <p>
        <Say text="panel.account.session_started" with={started} />
        <br />
        <Say text="panel.account.session_seen" with={seen} />
      </p>
      {session.isThis ? (
        <p>
          <strong>
            <Say text="panel.account.this_session" />
          </strong>
        </p>
      ) : (
        <form method="post" action={`/panel/cuenta/sesiones/${session.id}/cerrar`}>
          <button class="button button-secondary" type="submit">
            <Say text="panel.account.end_session" />
          </button>
        </form>
      )}
    </>
  );
}
