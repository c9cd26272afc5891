import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { CurrentPasswordField } from "./password-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

/** Ten codes, shown once. */
export function RecoveryCodesPage({
  codes,
  next,
}: {
  readonly codes: readonly string[];
  readonly next: string;
}) {
  return (
    <section class="door">
      <h1>
        <Say text="panel.recovery_codes.title" />
      </h1>
      <p class="lead">
        <Say text="panel.recovery_codes.lead" />
      </p>
      <ul class="secret-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="notice notice-caution">
        <Say text="panel.recovery_codes.once" />
      </p>
      <p class="form-actions">
        <a class="button" href={next}>
          <Say text="panel.recovery_codes.kept" />
        </a>
        <button class="button button-secondary" type="button" data-print hidden>
          <Say text="panel.recovery_codes.print" />
        </button>
      </p>
    </section>
  );
}

interface PasswordAskedProps {
  readonly action: string;
  /** The beginning of its locale keys. */
  readonly texts: "recovery_renewal" | "second_factor_removal";
  readonly problems: FieldProblems;
}

/** An act on the own account that asks for the password first. */
export function PasswordAskedPage({ action, texts, problems }: PasswordAskedProps) {
  return (
    <form method="post" action={action} class="door">
      <h1>
        <Say text={`panel.asked.${texts}.title`} />
      </h1>
      <p class="lead">
        <Say text={`panel.asked.${texts}.lead`} />
      </p>
      <ProblemSummary problems={problems} />
      <CurrentPasswordField problems={problems} />
      <FormActions submit={`panel.asked.${texts}.button`} cancelHref="/panel/cuenta" />
    </form>
  );
}
