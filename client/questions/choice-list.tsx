import { OTHER_CHOICE } from "../../surveys/core/index.ts";
import { controlOf } from "./control-attributes.ts";
import { Enhanced } from "./enhancement.ts";
import { ListOption } from "./list-option.tsx";
import { OtherText } from "./other-text.tsx";
import { FieldFrame } from "./question-frame.tsx";
import type { QuestionProps } from "./question-view.ts";
import { SearchCombobox } from "./search-combobox.tsx";
import { shownChoice } from "./shown-item.ts";

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
export function ChoiceList(props: ListProps) {
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
