import { type Choice, OTHER_CHOICE } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName } from "./form-fields.ts";
import { OtherText } from "./other-text.tsx";
import { controlState } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps } from "./question-view.ts";
import { shownChoice } from "./shown-item.ts";

interface CardsProps extends QuestionProps {
  readonly type: "radio" | "checkbox";
  readonly chosen: readonly string[];
}

interface CardProps extends CardsProps {
  readonly choice: Choice;
  readonly first: boolean;
}

function ChoiceCard({ choice, first, ...of }: CardProps) {
  const readOnly = of.view.form.isReadOnly(of.path);
  const state = of.type === "checkbox" ? { "aria-invalid": controlState(of)["aria-invalid"] } : {};
  return (
    <label class="choice">
      <input
        id={fieldId(of.path, first ? "" : `choice-${choice.name}`)}
        name={fieldName(of.path)}
        type={of.type}
        value={choice.name}
        checked={of.chosen.includes(choice.name)}
        disabled={readOnly}
        {...state}
      />
      <span class="choice-text">
        <Shown text={shownChoice(of.view, { item: of.question, path: of.path }, choice)} />
      </span>
    </label>
  );
}

function layoutOf(props: QuestionProps): string {
  const inRow = appearanceOf(props.question).some((word) =>
    ["likert", "horizontal", "horizontal-compact", "quick"].includes(word),
  );
  return inRow ? "choices choices-row" : "choices";
}

/** Choices as large targets, one below the other; "other, which?" opens its text in place. */
export function ChoiceCards(props: CardsProps) {
  const choices = props.view.form.choicesOf(props.path);
  const offersOther =
    props.question.orOther === true && choices.some(({ name }) => name === OTHER_CHOICE);
  return (
    <div class={layoutOf(props)}>
      {choices.map((choice, index) => (
        <ChoiceCard key={choice.name} {...props} choice={choice} first={index === 0} />
      ))}
      {offersOther ? <OtherText {...props} /> : null}
    </div>
  );
}
