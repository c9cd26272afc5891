import type { ShownText } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import type { ControlProps } from "./control-attributes.ts";
import { fieldId } from "./form-fields.ts";
import { shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

function Guidance({ text }: { readonly text: ShownText }) {
  return (
    <details class="question-guidance">
      <summary>
        <Say text="question.guidance" />
      </summary>
      <Spoken text={text}>
        <p>
          <Shown text={text} />
        </p>
      </Spoken>
    </details>
  );
}

export function FrameTexts(props: ControlProps) {
  const { question, path, view, freeText } = props;
  const hint = shownItemText(view, { item: question, path }, "hint");
  const guidance = shownItemText(view, { item: question, path }, "guidance");
  return (
    <>
      {hint === undefined ? null : (
        <Spoken text={hint}>
          <p class="question-hint" id={fieldId(path, "hint")}>
            <Shown text={hint} />
          </p>
        </Spoken>
      )}
      {guidance === undefined ? null : <Guidance text={guidance} />}
      {freeText ? (
        <p class="question-reminder" id={fieldId(path, "reminder")}>
          <Say text="question.complaint_reminder" />
        </p>
      ) : null}
    </>
  );
}
