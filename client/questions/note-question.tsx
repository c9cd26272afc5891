import { Shown } from "../pages/shown-text.tsx";
import type { QuestionProps } from "./question-view.ts";
import { type Reading, UNANSWERED } from "./reading.ts";
import { shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

export function NoteQuestion({ question, path, view }: QuestionProps) {
  const label = shownItemText(view, { item: question, path }, "label");
  const hint = shownItemText(view, { item: question, path }, "hint");
  return (
    <div class="note" data-question={path}>
      {[label, hint].map((text, index) =>
        text === undefined ? null : (
          <Spoken key={index} text={text}>
            <p class={index === 0 ? undefined : "question-hint"}>
              <Shown text={text} />
            </p>
          </Spoken>
        ),
      )}
    </div>
  );
}

/** Nothing is asked, so nothing is read. */
export function readNothing(): Reading {
  return UNANSWERED;
}
