import { controlOf } from "./control-attributes.ts";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";

interface NumberInputProps {
  readonly of: QuestionProps;
  readonly inputMode: "numeric" | "decimal";
  readonly maxLength: number;
}

/** A number is typed: browsers change what is typed into `type=number` on their own. */
export function NumberInput({ of, inputMode, maxLength }: NumberInputProps) {
  return (
    <input
      {...controlOf(of)}
      class="input-short"
      type="text"
      inputMode={inputMode}
      maxLength={maxLength}
      value={shownPart(of, "", String(scalarOf(of.view, of.path) ?? ""))}
    />
  );
}
