import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName, fieldValue, type FormFields, partsOf } from "./form-fields.ts";
import { controlState, GroupFrame } from "./question-frame.tsx";
import { namesOf, type QuestionProps, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
import { shownChoice } from "./shown-item.ts";

const PLACE = "place.";

interface PlaceProps {
  readonly of: QuestionProps;
  readonly choice: Choice;
  readonly index: number;
}

function PlaceOf({ of, choice, index }: PlaceProps) {
  const { question, path, view } = of;
  const part = PLACE + choice.name;
  const id = fieldId(path, index === 0 ? "" : part);
  const place = namesOf(view, path).indexOf(choice.name) + 1;
  const shown = shownPart(of, part, place === 0 ? "" : String(place));
  return (
    <div class="rank-row">
      <label for={id}>
        <Shown text={shownChoice(view, { item: question, path }, choice)} />
      </label>
      <select
        id={id}
        name={fieldName(path, part)}
        disabled={view.form.isReadOnly(path)}
        aria-invalid={controlState(of)["aria-invalid"]}
      >
        <option value="" selected={shown === ""}>
          {view.translator.t("question.rank.none")}
        </option>
        {view.form.choicesOf(path).map((_, at) => (
          <option key={at} value={String(at + 1)} selected={shown === String(at + 1)}>
            {view.translator.t("question.rank.place", { place: at + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Each choice beside the place it takes. */
export function RankQuestion(props: QuestionProps) {
  return (
    <GroupFrame {...props}>
      {props.view.form.choicesOf(props.path).map((choice, index) => (
        <PlaceOf key={choice.name} of={props} choice={choice} index={index} />
      ))}
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
