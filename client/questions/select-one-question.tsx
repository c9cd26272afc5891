import { OTHER_CHOICE } from "../../surveys/core/index.ts";
import { ChoiceCards } from "./choice-cards.tsx";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { OtherText, readOtherText } from "./other-text.tsx";
import { controlOf, FieldFrame, GroupFrame } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";
import { oneLine, shownChoice } from "./shown-item.ts";

/** More choices than this become a list: cards would fill screens. */
const MOST_CARDS = 15;

function ChoiceList(props: QuestionProps & { readonly chosen: string }) {
  const { question, path, view, chosen } = props;
  const { readOnly, autocomplete, ...control } = controlOf(props);
  return (
    <FieldFrame {...props}>
      <select {...control} autocomplete={autocomplete} disabled={readOnly}>
        <option value="" selected={chosen === ""}>
          {view.translator.t("question.choose")}
        </option>
        {view.form.choicesOf(path).map((choice) => (
          <option key={choice.name} value={choice.name} selected={choice.name === chosen}>
            {oneLine(shownChoice(view, { item: question, path }, choice))}
          </option>
        ))}
      </select>
      {question.orOther === true ? <OtherText {...props} /> : null}
    </FieldFrame>
  );
}

export function SelectOneQuestion(props: QuestionProps) {
  const chosen = String(scalarOf(props.view, props.path) ?? "");
  const isLong = props.view.form.choicesOf(props.path).length > MOST_CARDS;
  if (isLong || appearanceOf(props.question).includes("minimal")) {
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
