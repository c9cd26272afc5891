import type { Choice, Group, Question } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName } from "./form-fields.ts";
import { MatrixRowFrame, OptionalMark } from "./question-frame.tsx";
import { type QuestionProps, type QuestionView, scalarOf } from "./question-view.ts";
import { shownChoice, shownItemText } from "./shown-item.ts";

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

function Cell({ of, choice, first }: { of: QuestionProps; choice: Choice; first: boolean }) {
  const { question, path, view } = of;
  return (
    <label class="choice matrix-cell">
      <input
        id={fieldId(path, first ? "" : `choice-${choice.name}`)}
        name={fieldName(path)}
        type="radio"
        value={choice.name}
        checked={scalarOf(view, path) === choice.name}
        disabled={view.form.isReadOnly(path)}
      />
      <span class="choice-text">
        <Shown text={shownChoice(view, { item: question, path }, choice)} />
      </span>
    </label>
  );
}

function Row(props: QuestionProps & { readonly isMarked: boolean }) {
  return (
    <MatrixRowFrame {...props}>
      {props.view.form.choicesOf(props.path).map((choice, index) => (
        <Cell key={choice.name} of={props} choice={choice} first={index === 0} />
      ))}
    </MatrixRowFrame>
  );
}

/** Column titles for the eye; every radio carries its own label for everybody else. */
function Columns({ row, path, view }: { row: Question; path: string; view: QuestionView }) {
  return (
    <div class="matrix-columns" aria-hidden="true">
      <span />
      {view.form.choicesOf(path).map((choice) => (
        <span key={choice.name}>
          <Shown text={shownChoice(view, { item: row, path }, choice)} />
        </span>
      ))}
    </div>
  );
}

/** A shared scale: a table where there is room, a card per row on a phone. */
export function MatrixGroup(props: MatrixProps) {
  const { group, prefix, view } = props;
  const rows = rowsOf(props);
  const title = shownItemText(view, { item: group, path: prefix + group.name }, "label");
  const hint = shownItemText(view, { item: group, path: prefix + group.name }, "hint");
  const [first] = rows;
  if (first === undefined) return null;
  const columns = view.form.choicesOf(prefix + first.name).length;
  const titleId = fieldId(prefix + group.name, "title");
  const isOptional =
    title !== undefined && rows.every(({ name }) => !view.form.isRequired(prefix + name));
  return (
    <div class="matrix-group" role="group" aria-labelledby={title && titleId}>
      {title === undefined ? null : (
        <h2 id={titleId}>
          <Shown text={title} />
          {isOptional ? <OptionalMark /> : null}
        </h2>
      )}
      {hint === undefined ? null : (
        <p class="question-hint">
          <Shown text={hint} />
        </p>
      )}
      <div class={`matrix-table matrix-of-${String(columns)}`}>
        <Columns row={first} path={prefix + first.name} view={view} />
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
