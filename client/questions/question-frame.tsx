import type { ComponentChildren } from "preact";
import { Shown } from "../pages/shown-text.tsx";
import {
  controlState,
  type ControlProps,
  descriptionsOf,
  problemsOf,
} from "./control-attributes.ts";
import { fieldId } from "./form-fields.ts";
import { FrameTexts } from "./frame-texts.tsx";
import { labelOf, MarkedLabel } from "./marked-label.tsx";
import { FrameErrors } from "./frame-errors.tsx";
import { Voice } from "./voice.tsx";
import type { QuestionProps } from "./question-view.ts";
import { Refusal } from "./refusal.tsx";
import { Spoken } from "./spoken.tsx";

interface FrameProps extends ControlProps {
  readonly children: ComponentChildren;
}

function frameClass(props: QuestionProps): string {
  return problemsOf(props).length > 0 ? "question question-invalid" : "question";
}

/** A question with one control: a label that points at it. */
export function FieldFrame(props: FrameProps) {
  return (
    <div class={frameClass(props)} data-question={props.path}>
      <Spoken text={labelOf(props)}>
        <label class="question-label" for={fieldId(props.path)}>
          <MarkedLabel {...props} />
        </label>
      </Spoken>
      <FrameTexts {...props} />
      <FrameErrors {...props} />
      {props.children}
      <Refusal {...props} />
    </div>
  );
}

/** Id of the words of a legend that also holds a play button; none where it holds only words. */
function legendId(props: QuestionProps): string | undefined {
  return labelOf(props).audio === undefined ? undefined : fieldId(props.path, "legend");
}

function Legend(props: QuestionProps & { readonly children: ComponentChildren }) {
  const id = legendId(props);
  return (
    <legend class="question-label">
      {id === undefined ? (
        props.children
      ) : (
        <span class="spoken">
          <Voice text={labelOf(props)} />
          <span class="spoken-text" id={id}>
            {props.children}
          </span>
        </span>
      )}
    </legend>
  );
}

/** A question with several controls: a fieldset whose legend is the question. */
export function GroupFrame(props: FrameProps & { readonly role?: "radiogroup" }) {
  const state = props.role === undefined ? {} : controlState(props);
  return (
    <fieldset
      class={frameClass(props)}
      data-question={props.path}
      role={props.role}
      aria-labelledby={legendId(props)}
      aria-describedby={descriptionsOf(props)}
      {...state}
    >
      <Legend {...props}>
        <MarkedLabel {...props} />
      </Legend>
      <FrameTexts {...props} />
      <FrameErrors {...props} />
      {props.children}
      <Refusal {...props} />
    </fieldset>
  );
}

/** One row of a matrix: a fieldset laid out by its table. Its refusal is one of its choices. */
export function MatrixRowFrame(props: FrameProps & { readonly isMarked: boolean }) {
  return (
    <fieldset
      class={`${frameClass(props)} matrix-row`}
      data-question={props.path}
      role="radiogroup"
      aria-labelledby={legendId(props)}
      aria-describedby={descriptionsOf(props)}
      {...controlState(props)}
    >
      <Legend {...props}>
        {props.isMarked ? <MarkedLabel {...props} /> : <Shown text={labelOf(props)} />}
      </Legend>
      <div class="matrix-notes">
        <FrameTexts {...props} />
        <FrameErrors {...props} />
      </div>
      {props.children}
    </fieldset>
  );
}
