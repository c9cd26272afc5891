import type { Choice, Group, Question } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { ChoiceCard } from "./choice-card.tsx";
import { fieldId } from "./form-fields.ts";
import { GroupHint } from "./group-hint.tsx";
import { OptionalMark } from "./marked-label.tsx";
import { MatrixColumns } from "./matrix-columns.tsx";
import { MatrixRowFrame } from "./question-frame.tsx";
import { type QuestionProps, type QuestionView, scalarOf } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

/** More columns than this do not fit beside the row's text. */
const MOST_COLUMNS = 7;

export interface MatrixProps {
  readonly group: Group;
  readonly prefix: string;
  readonly view: QuestionView;
}

function rowsOf({ group, prefix, view }: MatrixProps): readonly Question[] {
  return group.items.flatMap((item) =>
    item.kind === "question" && view.form.isRelevant(prefix + item.name) ? [item] : [],
  );
}

/** The columns every row shares; undefined when the group cannot be shown as one table. */
function sharedColumns(props: MatrixProps): readonly Choice[] | undefined {
  const [first, ...others] = rowsOf(props).map((row) =>
    props.view.form.choicesOf(props.prefix + row.name),
  );
  if (first === undefined || first.length > MOST_COLUMNS) return undefined;
  const names = (choices: readonly Choice[]) => choices.map(({ name }) => name).join(" ");
  return others.every((choices) => names(choices) === names(first)) ? first : undefined;
}

/** Whether the group is a matrix that fits a table; otherwise its questions stand one by one. */
export function isTable(props: MatrixProps): boolean {
  const plain = props.group.items.every(
    (item) => item.kind === "question" && item.type === "select_one" && item.orOther !== true,
  );
  return props.group.matrix === true && plain && sharedColumns(props) !== undefined;
}

function Row(props: QuestionProps & { readonly isMarked: boolean }) {
  const chosen = scalarOf(props.view, props.path);
  return (
    <MatrixRowFrame {...props}>
      {props.view.form.choicesOf(props.path).map((choice, index) => (
        <ChoiceCard
          key={choice.name}
          of={props}
          choice={choice}
          type="radio"
          isChosen={chosen === choice.name}
          isFirst={index === 0}
        />
      ))}
    </MatrixRowFrame>
  );
}

function Titles({ group, prefix, view, isOptional }: MatrixProps & { isOptional: boolean }) {
  const place = { item: group, path: prefix + group.name };
  const title = shownItemText(view, place, "label");
  const hint = shownItemText(view, place, "hint");
  return (
    <>
      {title === undefined ? null : (
        <Spoken text={title}>
          <h2 id={fieldId(place.path, "title")}>
            <Shown text={title} />
            {isOptional ? <OptionalMark /> : null}
          </h2>
        </Spoken>
      )}
      <GroupHint text={hint} />
    </>
  );
}

/** A shared scale: a table where there is room, a card per row on a phone. */
export function MatrixGroup(props: MatrixProps) {
  const { group, prefix, view } = props;
  const rows = rowsOf(props);
  const [first] = rows;
  if (first === undefined) return null;
  const path = prefix + group.name;
  const columns = view.form.choicesOf(prefix + first.name).length;
  const isTitled = shownItemText(view, { item: group, path }, "label") !== undefined;
  const isOptional = isTitled && rows.every(({ name }) => !view.form.isRequired(prefix + name));
  return (
    <div
      class="matrix-group"
      role="group"
      aria-labelledby={isTitled ? fieldId(path, "title") : undefined}
    >
      <Titles {...props} isOptional={isOptional} />
      <div class={`matrix-table matrix-of-${String(columns)}`}>
        <MatrixColumns question={first} path={prefix + first.name} view={view} />
        {rows.map((row) => (
          <Row
            key={row.name}
            question={row}
            path={prefix + row.name}
            view={view}
            isMarked={!isOptional}
          />
        ))}
      </div>
    </div>
  );
}
