import { Shown } from "../pages/shown-text.tsx";
import { type QuestionProps, scalarOf } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";

/** Shown only if it has a label: a calculation is otherwise nobody's business but the form's. */
export function CalculateQuestion({ question, path, view }: QuestionProps) {
  const label = shownItemText(view, { item: question, path }, "label");
  if (label === undefined) return null;
  return (
    <p class="calculated" data-question={path}>
      <span class="calculated-label">
        <Shown text={label} />
      </span>{" "}
      <output>{scalarOf(view, path) ?? ""}</output>
    </p>
  );
}
