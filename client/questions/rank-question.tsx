import { Enhanced } from "./enhancement.ts";
import { fieldName, fieldValue, type FormFields, partsOf } from "./form-fields.ts";
import { GroupFrame } from "./question-frame.tsx";
import type { QuestionProps } from "./question-view.ts";
import { RankBoard } from "./rank-board.tsx";
import { PLACE } from "./rank-places.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
import { PlaceSelects } from "./rank-selects.tsx";

/** Each choice beside the place it takes; in a living page a board to tap in order. */
export function RankQuestion(props: QuestionProps) {
  const mayChange = !props.view.form.isReadOnly(props.path);
  return (
    <GroupFrame {...props}>
      <Enhanced.Consumer>
        {(isLiving) =>
          isLiving && mayChange ? <RankBoard {...props} /> : <PlaceSelects {...props} />
        }
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
