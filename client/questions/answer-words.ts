import {
  type AnswerValue,
  hasChoices,
  OTHER_CHOICE,
  type ShownText,
} from "../../surveys/core/index.ts";
import { otherPath } from "./other-text.tsx";
import { type QuestionProps, type QuestionView, scalarOf, textsIn } from "./question-view.ts";
import { shownChoice } from "./shown-item.ts";

/** A word of the respondent's own: in the language of the page as far as anybody knows. */
function ownWords(view: QuestionView, text: string): ShownText {
  return { text, language: view.translator.language };
}

function ofChoice({ question, path, view }: QuestionProps, name: string): ShownText {
  const choice = view.form.choicesOf(path).find((one) => one.name === name);
  const label =
    choice === undefined
      ? ownWords(view, name)
      : shownChoice(view, { item: question, path }, choice);
  const other = name === OTHER_CHOICE ? scalarOf(view, otherPath(path)) : undefined;
  return other === undefined ? label : { ...label, text: `${label.text}: ${String(other)}` };
}

function dayInWords(view: QuestionView, iso: string): string {
  const [day = "", time] = iso.split("T");
  const words = view.translator.date(day);
  return time === undefined ? words : `${words}, ${time.slice(0, "14:30".length)}`;
}

function ofScalar(props: QuestionProps, value: string | number): ShownText {
  const { question, view } = props;
  const { type } = question;
  if (type === "acknowledge") return view.translator.shown("answer.acknowledged");
  if (type === "date" || type === "dateTime")
    return ownWords(view, dayInWords(view, String(value)));
  return ownWords(view, String(value));
}

function ofValue(props: QuestionProps, value: AnswerValue): readonly ShownText[] {
  const { question, view } = props;
  if (typeof value === "object" && "refused" in value) {
    return [view.translator.shown("question.refuse")];
  }
  if (hasChoices(question.type)) {
    const names = typeof value === "object" ? textsIn(value) : [String(value)];
    return names.map((name) => ofChoice(props, name));
  }
  if (typeof value === "object") return [ownWords(view, textsIn(value).join(", "))];
  return [ofScalar(props, value)];
}

/** An answer as words, one per choice; empty when the question was not answered. */
export function answerWords(props: QuestionProps): readonly ShownText[] {
  const value = props.view.form.valueOf(props.path);
  return value === undefined ? [] : ofValue(props, value);
}
