import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { Enhanced } from "./enhancement.ts";
import { fieldId, fieldName, fieldValue, type FormFields, partsOf } from "./form-fields.ts";
import { controlState } from "./control-attributes.ts";
import { ListOption } from "./list-option.tsx";
import { GroupFrame } from "./question-frame.tsx";
import type { QuestionProps } from "./question-view.ts";
import { RankBoard } from "./rank-board.tsx";
import { PLACE, shownPlace } from "./rank-places.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
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
      <Spoken text={text} view={view} path={path}>
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

function Places(props: QuestionProps) {
  return (
    <>
      {props.view.form.choicesOf(props.path).map((choice, index) => (
        <PlaceOf key={choice.name} of={props} choice={choice} index={index} />
      ))}
    </>
  );
}

/** Each choice beside the place it takes; in a living page a board to tap in order. */
export function RankQuestion(props: QuestionProps) {
  const mayChange = !props.view.form.isReadOnly(props.path);
  return (
    <GroupFrame {...props}>
      <Enhanced.Consumer>
        {(isLiving) => (isLiving && mayChange ? <RankBoard {...props} /> : <Places {...props} />)}
      </Enhanced.Consumer>
    </GroupFrame>
  );
}

/** The choices that were given a place, first place first. */
export function readRank(fields: FormFields, path: string): Reading {
  const placed = Object.keys(partsOf(fields, path))
    .filter((part) => part.startsWith(PLACE))
    .map((part) => ({
      name: part.slice(PLACE.length),
      text: fieldValue(fields, fieldName(path, part)),
    }))
    .filter(({ text }) => text !== "");
  if (placed.length === 0) return UNANSWERED;
  if (placed.some(({ text }) => !/^[1-9]\d{0,3}$/.test(text)))
    return unreadable("typed.rank_place");
  if (new Set(placed.map(({ text }) => text)).size < placed.length) {
    return unreadable("typed.rank_repeated");
  }
  return answered(
    placed.sort((one, other) => Number(one.text) - Number(other.text)).map(({ name }) => name),
  );
}
