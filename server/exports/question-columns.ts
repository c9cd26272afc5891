import {
  type Choice,
  choicesOf,
  type Definition,
  hasChoices,
  OTHER_SUFFIX,
  type Question,
  type QuestionType,
  type Repeat,
} from "../../surveys/core/index.ts";
import {
  type ReadCell,
  readScalar,
  readPoint,
  readChoice,
  readMark,
  readPlace,
  readRefusal,
} from "./read-cells.ts";

export type ColumnKind = QuestionType | "other_text" | "refused" | "repeat";

export interface ItemColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** What the cells may hold (`select_one`), or the one choice that the column is about. */
  readonly choices: readonly Choice[];
  /** The finished cell of one response; empty where nothing was answered. */
  readonly read: ReadCell;
}

/**
 * The columns of one question, each with a reader that is built once.
 * @returns none for a note; `name/choice` columns for several choices and rank; else one named as
 * the question; then `name_other` and `name/refused` where the question takes them
 */
export function questionColumns(definition: Definition, question: Question): readonly ItemColumn[] {
  if (question.type === "note") return [];
  const { name } = question;
  const columns = [...answerColumns(definition, question)];
  if (question.orOther === true) {
    columns.push(plainColumn(name + OTHER_SUFFIX, "other_text", readScalar(name + OTHER_SUFFIX)));
  }
  if (question.refusable === true && !hasChoices(question.type)) {
    columns.push(plainColumn(`${name}/refused`, "refused", readRefusal(name)));
  }
  return columns;
}

/** The column that says how many entries a repeat has. */
export function repeatColumn({ name }: Repeat): ItemColumn {
  return plainColumn(name, "repeat", (values) => {
    const entries = values[name];
    return Array.isArray(entries) ? String(entries.length) : "";
  });
}

function answerColumns(definition: Definition, question: Question): readonly ItemColumn[] {
  const { name, type } = question;
  if (type === "select_one") {
    const choices = choicesOf(question, definition);
    return [{ header: name, kind: type, choices, read: readChoice(name, choices) }];
  }
  if (type !== "select_multiple" && type !== "rank") {
    return [plainColumn(name, type, type === "geopoint" ? readPoint(name) : readScalar(name))];
  }
  const readFor = type === "rank" ? readPlace : readMark;
  return choicesOf(question, definition).map((choice) => ({
    header: `${name}/${choice.name}`,
    kind: type,
    choices: [choice],
    read: readFor(name, choice.name),
  }));
}

function plainColumn(header: string, kind: ColumnKind, read: ReadCell): ItemColumn {
  return { header, kind, choices: [], read };
}
