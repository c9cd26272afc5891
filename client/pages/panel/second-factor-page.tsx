import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { CurrentPasswordField } from "./password-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { QrCode } from "./qr-code.tsx";
import { FormActions } from "./form-actions.tsx";

interface SecondFactorPageProps {
  readonly translator: Translator;
  readonly role: string;
  readonly isNeeded: boolean;
  /** A session that has lasted a while confirms itself; one just opened need not. */
  readonly asksPassword: boolean;
  readonly hasOne: boolean;
  readonly offer: { readonly sealed: string; readonly text: string; readonly uri: string };
  readonly next: string;
  readonly problems: FieldProblems;
}

/** Sets up the authenticator: a key to scan or type, and the first code it shows. */
export function SecondFactorPage(props: SecondFactorPageProps) {
  const { translator, role, isNeeded, hasOne, offer, next, problems } = props;
  const reason = isNeeded ? "panel.second_factor.needed" : "panel.second_factor.optional";
  return (
    <form method="post" action="/panel/cuenta/segundo-factor" class="door">
      <h1>
        <Say text={hasOne ? "panel.second_factor.replace" : "panel.second_factor.title"} />
      </h1>
      <p class="lead">
        <Say text={reason} with={{ role: translator.t(`panel.role.${role}`) }} />
      </p>
      <ProblemSummary problems={problems} />
      <input type="hidden" name="sealed" value={offer.sealed} />
      <input type="hidden" name="next" value={next} />
      <ol class="steps">
        <li>
          <Say text="panel.second_factor.step_app" />
        </li>
        <li>
          <Say text="panel.second_factor.step_scan" />
          <QrCode text={offer.uri} label={translator.t("panel.second_factor.square")} />
          <p>
            <Say text="panel.second_factor.by_hand" />
          </p>
          <p>
            <code class="secret-text">{offer.text}</code>
          </p>
        </li>
        <li>
          <Say text="panel.second_factor.step_code" />
        </li>
      </ol>
      <TextField
        name="code"
        label="panel.second_factor.code"
        problems={problems}
        isRequired
        input={{ autocomplete: "one-time-code", inputMode: "numeric", maxLength: 12 }}
      />
      {props.asksPassword ? <CurrentPasswordField problems={problems} /> : null}
      <FormActions submit="panel.second_factor.button" />
    </form>
  );
}
