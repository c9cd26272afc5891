import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName } from "./form-fields.ts";
import { controlState } from "./control-attributes.ts";
import { ListOption } from "./list-option.tsx";
import type { QuestionProps } from "./question-view.ts";
import { PLACE, shownPlace } from "./rank-places.ts";
import { shownChoice } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

interface PlaceProps {
  readonly of: QuestionProps;
  readonly choice: Choice;
  readonly index: number;
}

function PlaceOf({ of, choice, index }: PlaceProps) {
  const { question, path, view } = of;
  const part = PLACE + choice.name;
  const id = fieldId(path, index === 0 ? "" : part);
  const text = shownChoice(view, { item: question, path }, choice);
  const shown = shownPlace(of, choice.name);
  return (
    <div class="rank-row">
      <Spoken text={text}>
        <label for={id}>
          <Shown text={text} />
        </label>
      </Spoken>
      <select
        id={id}
        name={fieldName(path, part)}
        disabled={view.form.isReadOnly(path)}
        aria-invalid={controlState(of)["aria-invalid"]}
      >
        <ListOption
          text={view.translator.shown("question.rank.none")}
          view={view}
          value=""
          selected={shown === ""}
        />
        {view.form.choicesOf(path).map((_, at) => (
          <ListOption
            key={at}
            text={view.translator.shown("question.rank.place", { place: at + 1 })}
            view={view}
            value={String(at + 1)}
            selected={shown === String(at + 1)}
          />
        ))}
      </select>
    </div>
  );
}

/** A list of places for each choice. */
export function PlaceSelects(props: QuestionProps) {
  return (
    <>
      {props.view.form.choicesOf(props.path).map((choice, index) => (
        <PlaceOf key={choice.name} of={props} choice={choice} index={index} />
      ))}
    </>
  );
}
