import { rangeOf } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName } from "./form-fields.ts";
import { NumberInput } from "./number-input.tsx";
import { FieldFrame, GroupFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf } from "./question-view.ts";
import { ScaleWords, scaleWords } from "./scale-words.tsx";

export { readDecimal as readRange } from "./decimal-question.tsx";

/** More steps than this are typed instead of shown as a scale. */
const MOST_STEPS = 11;

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Every value of a short scale; undefined when there are too many. */
function stepsOf({ start, end, step }: ReturnType<typeof rangeOf>): readonly number[] | undefined {
  const count = Math.floor((end - start) / step + 1e-9) + 1;
  if (!Number.isFinite(count) || count < 1 || count > MOST_STEPS) return undefined;
  const decimals = Math.max(decimalsOf(start), decimalsOf(step));
  return Array.from({ length: count }, (_, index) =>
    Number((start + index * step).toFixed(decimals)),
  );
}

function ScaleOfRadios(props: QuestionProps & { readonly steps: readonly number[] }) {
  const chosen = scalarOf(props.view, props.path);
  const words = scaleWords(props);
  return (
    <GroupFrame {...props} role="radiogroup">
      <ScaleWords {...props} />
      <div class="scale">
        {props.steps.map((step, index) => {
          const word = words.get(step);
          return (
            <label key={step} class="choice scale-step">
              <input
                id={fieldId(props.path, index === 0 ? "" : `step-${String(step)}`)}
                name={fieldName(props.path)}
                type="radio"
                value={String(step)}
                checked={chosen === step}
                disabled={props.view.form.isReadOnly(props.path)}
              />
              <span>{step}</span>
              {word === undefined ? null : (
                <span class="visually-hidden">
                  <Shown text={word} />
                </span>
              )}
            </label>
          );
        })}
      </div>
    </GroupFrame>
  );
}

export function RangeQuestion(props: QuestionProps) {
  const scale = rangeOf(props.question);
  const steps = stepsOf(scale);
  if (steps !== undefined) return <ScaleOfRadios {...props} steps={steps} />;
  const { start, end } = scale;
  return (
    <FieldFrame {...props}>
      <p class="question-hint">
        <Say text="question.range" with={{ start, end }} />
      </p>
      <ScaleWords {...props} />
      <NumberInput of={props} inputMode="decimal" maxLength={20} />
    </FieldFrame>
  );
}
