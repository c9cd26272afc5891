import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { ChoiceIcon } from "./choice-icon.tsx";
import { controlState } from "./control-attributes.ts";
import { fieldId, fieldName } from "./form-fields.ts";
import type { QuestionProps } from "./question-view.ts";
import { shownChoice } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

interface CardProps {
  readonly of: QuestionProps;
  readonly choice: Choice;
  readonly type: "radio" | "checkbox";
  readonly isChosen: boolean;
  /** The first control of a question carries its id, so that errors can link to it. */
  readonly isFirst: boolean;
}

/** One choice as a big target: the button to tick, its picture if it has one, its words. */
export function ChoiceCard({ of, choice, type, isChosen, isFirst }: CardProps) {
  const { question, path, view } = of;
  const text = shownChoice(view, { item: question, path }, choice);
  const state = type === "checkbox" ? { "aria-invalid": controlState(of)["aria-invalid"] } : {};
  return (
    <Spoken text={text}>
      <label class={choice.icon === undefined ? "choice" : "choice choice-drawn"}>
        <input
          id={fieldId(path, isFirst ? "" : `choice-${choice.name}`)}
          name={fieldName(path)}
          type={type}
          value={choice.name}
          checked={isChosen}
          disabled={view.form.isReadOnly(path)}
          {...state}
        />
        {choice.icon === undefined ? null : <ChoiceIcon icon={choice.icon} />}
        <span class="choice-text">
          <Shown text={text} />
        </span>
      </label>
    </Spoken>
  );
}
