import { hasChoices, isAnswerable } from "../../../../surveys/core/index.ts";
import { ListOfQuestion } from "./list-of-question.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import { FlagOrSourceProp, LongTextProp, Part, SwitchProp, TextProp } from "./property-fields.tsx";
import type { OfQuestion } from "./property-tools.ts";

export function AnswerPart({ of }: OfQuestion) {
  const { item, translator } = of;
  const isAsked = isAnswerable(item.type);
  return (
    <Part title={translator.t("panel.editor.part_answer")} isOpen={hasChoices(item.type)}>
      {hasChoices(item.type) ? <ListOfQuestion of={of} /> : null}
      {isAsked ? (
        <>
          <FlagOrSourceProp of={of} property="required" value={item.required} />
          <LongTextProp of={of} property="requiredMessage" />
          {hasChoices(item.type) ? null : (
            <SwitchProp of={of} property="refusable" isChecked={item.refusable === true} />
          )}
        </>
      ) : null}
      <TextProp of={of} property="default" />
      <FlagOrSourceProp of={of} property="readOnly" value={item.readOnly} />
      <TextProp of={of} property="appearance" />
      {item.type === "text" ? <TextProp of={of} property="rows" /> : null}
      <ParameterFields of={of} />
    </Part>
  );
}
