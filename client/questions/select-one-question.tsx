import { OTHER_CHOICE } from "../../surveys/core/index.ts";
import { ChoiceCards } from "./choice-cards.tsx";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { readOtherText } from "./other-text.tsx";
import { GroupFrame } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";
import { ChoiceList } from "./choice-list.tsx";

/** More choices than this become a list: cards would fill screens. */
const MOST_CARDS = 15;

export function SelectOneQuestion(props: QuestionProps) {
  const choices = props.view.form.choicesOf(props.path);
  const answer = scalarOf(props.view, props.path);
  const chosen = choices.find(({ name }) => name === answer)?.name ?? "";
  const isLong = choices.length > MOST_CARDS;
  const appearance = appearanceOf(props.question);
  if (isLong || appearance.includes("minimal") || appearance.includes("autocomplete")) {
    return <ChoiceList {...props} chosen={chosen} />;
  }
  return (
    <GroupFrame {...props} role="radiogroup">
      <ChoiceCards {...props} type="radio" chosen={[chosen]} />
    </GroupFrame>
  );
}

export function readSelectOne(fields: FormFields, path: string): Reading {
  const chosen = fieldValue(fields, fieldName(path));
  if (chosen !== "") return answered(chosen);
  return readOtherText(fields, path) === undefined ? UNANSWERED : answered(OTHER_CHOICE);
}
