import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { ChoiceIcon } from "./choice-icon.tsx";
import { Voice } from "./voice.tsx";
import type { QuestionProps } from "./question-view.ts";
import { shownChoice } from "./shown-item.ts";

function Column({ choice, of }: { readonly choice: Choice; readonly of: QuestionProps }) {
  const text = shownChoice(of.view, { item: of.question, path: of.path }, choice);
  return (
    <div class="matrix-column">
      <Voice text={text} />
      <span aria-hidden="true">
        {choice.icon === undefined ? null : <ChoiceIcon icon={choice.icon} />}
        <Shown text={text} />
      </span>
    </div>
  );
}

/** Column titles for the eye; every radio carries its own label for everybody else. */
export function MatrixColumns(first: QuestionProps) {
  return (
    <div class="matrix-columns">
      <span />
      {first.view.form.choicesOf(first.path).map((choice) => (
        <Column key={choice.name} choice={choice} of={first} />
      ))}
    </div>
  );
}
