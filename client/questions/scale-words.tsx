import type { ShownText } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import type { QuestionProps } from "./question-view.ts";
import { shownLabel } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

/** Words for some values of a range, as XLSForm gives them: a list named by `tick_labelset`. */
export function scaleWords({
  question,
  path,
  view,
}: QuestionProps): ReadonlyMap<number, ShownText> {
  const list = question.parameters?.["tick_labelset"] ?? "";
  const { lists } = view.form.compiled.definition;
  const labels = Object.hasOwn(lists, list) ? (lists[list] ?? []) : [];
  return new Map(
    labels.map((label) => [Number(label.name), shownLabel(view, { list, path }, label)]),
  );
}

/** What the ends of a scale mean, for the eye; the steps say it to everybody else. */
export function ScaleWords(props: QuestionProps) {
  const words = [...scaleWords(props)];
  if (words.length === 0) return null;
  return (
    <div class="scale-words">
      {words.map(([value, text]) => (
        <Spoken key={value} text={text}>
          <span aria-hidden="true">
            <b>{value}</b> <Shown text={text} />
          </span>
        </Spoken>
      ))}
    </div>
  );
}
