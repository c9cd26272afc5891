import type { ComponentChildren } from "preact";
import { Say } from "../shown-text.tsx";
import { FormActions } from "./form-actions.tsx";

export interface ConfirmFormProps {
  readonly action: string;
  /** Locale keys: the question, what will happen, the button that does it. */
  readonly title: string;
  readonly explanation: string;
  readonly confirm: string;
  readonly cancelHref: string;
  readonly with?: Readonly<Record<string, string | number>>;
  /** Hidden fields and anything the act needs to know. */
  readonly children?: ComponentChildren;
}

/** Asks before an act that takes something away. */
export function ConfirmForm(props: ConfirmFormProps) {
  const parameters = props.with ?? {};
  return (
    <form method="post" action={props.action} class="confirm">
      <h1>
        <Say text={props.title} with={parameters} />
      </h1>
      <p class="lead">
        <Say text={props.explanation} with={parameters} />
      </p>
      {props.children}
      <FormActions submit={props.confirm} isDanger cancelHref={props.cancelHref} />
    </form>
  );
}
