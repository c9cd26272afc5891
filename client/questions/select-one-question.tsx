import { OTHER_CHOICE } from "../../surveys/core/index.ts";
import { ChoiceCards } from "./choice-cards.tsx";
import { controlOf } from "./control-attributes.ts";
import { Enhanced } from "./enhancement.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { ListOption } from "./list-option.tsx";
import { OtherText, readOtherText } from "./other-text.tsx";
import { FieldFrame, GroupFrame } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";
import { SearchCombobox } from "./search-combobox.tsx";
import { shownChoice } from "./shown-item.ts";

/** More choices than this become a list: cards would fill screens. */
const MOST_CARDS = 15;

type ListProps = QuestionProps & { readonly chosen: string };

function PlainList(props: ListProps) {
  const { question, path, view, chosen } = props;
  const { readOnly, autocomplete, ...control } = controlOf(props);
  return (
    <select {...control} autocomplete={autocomplete} disabled={readOnly}>
      <ListOption
        text={view.translator.shown("question.choose")}
        view={view}
        value=""
        selected={chosen === ""}
      />
      {view.form.choicesOf(path).map((choice) => (
        <ListOption
          key={choice.name}
          text={shownChoice(view, { item: question, path }, choice)}
          view={view}
          value={choice.name}
          selected={choice.name === chosen}
        />
      ))}
    </select>
  );
}

/** The list of the browser, whose own rule opens "other, which?"; in a living page a search. */
function ChoiceList(props: ListProps) {
  const mayChange = !props.view.form.isReadOnly(props.path);
  const isOther = props.chosen === OTHER_CHOICE;
  return (
    <FieldFrame {...props}>
      <Enhanced.Consumer>
        {(isLiving) => (
          <>
            {isLiving && mayChange ? <SearchCombobox {...props} /> : <PlainList {...props} />}
            {props.question.orOther === true && (isOther || !isLiving || !mayChange) ? (
              <OtherText {...props} />
            ) : null}
          </>
        )}
      </Enhanced.Consumer>
    </FieldFrame>
  );
}

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
