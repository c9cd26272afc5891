import type { TextParameters } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

interface FormActionsProps {
  /** Locale key of what the form does. */
  readonly submit: string;
  readonly with?: TextParameters;
  readonly isDanger?: boolean;
  /** Where one leaves the form without sending it. */
  readonly cancelHref?: string;
}

/** The end of a form: its button, and the way out. */
export function FormActions(props: FormActionsProps) {
  const { submit, with: parameters, isDanger = false, cancelHref } = props;
  return (
    <p class="form-actions">
      <button class={isDanger ? "button button-danger" : "button"} type="submit">
        <Say text={submit} {...(parameters === undefined ? {} : { with: parameters })} />
      </button>
      {cancelHref === undefined ? null : (
        <a class="button button-secondary" href={cancelHref}>
          <Say text="panel.cancel" />
        </a>
      )}
    </p>
  );
}
