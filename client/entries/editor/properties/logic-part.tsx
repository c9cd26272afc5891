import { hasChoices, isAnswerable } from "../../../../surveys/core/index.ts";
import { LongTextProp, Part, SourceProp, TextProp } from "./property-fields.tsx";
import type { OfQuestion } from "./property-tools.ts";

export function LogicPart({ of }: OfQuestion) {
  const { item, translator } = of;
  return (
    <Part title={translator.t("panel.editor.part_logic")} isOpen={item.type === "calculate"}>
      <SourceProp of={of} property="relevant" />
      {isAnswerable(item.type) ? (
        <>
          <SourceProp of={of} property="constraint" />
          <LongTextProp of={of} property="constraintMessage" />
        </>
      ) : null}
      {hasChoices(item.type) ? (
        <SourceProp of={of} property="choiceFilter" filteredList={item.list} />
      ) : null}
      <SourceProp of={of} property="calculation" />
      <TextProp of={of} property="trigger" />
    </Part>
  );
}
