import type { ShownText } from "../../surveys/core/index.ts";
import type { QuestionView } from "./question-view.ts";
import { oneLine } from "./shown-item.ts";

interface OptionProps {
  readonly text: ShownText;
  readonly view: QuestionView;
  readonly value: string;
  readonly selected: boolean;
}

/** An option of a browser's list, which holds no markup: a draft has its Spanish in brackets. */
export function ListOption({ text, view, value, selected }: OptionProps) {
  const isOther = text.spanish === undefined && text.language !== view.translator.language;
  return (
    <option value={value} selected={selected} lang={isOther ? text.language : undefined}>
      {oneLine(text)}
    </option>
  );
}
