import { hasChoices, isAnswerable } from "../../../../surveys/core/index.ts";
import { LongTextProp, Part, SourceProp, TextProp } from "./property-fields.tsx";
import { isAnySet, type OfQuestion } from "./property-tools.ts";
import { useStays } from "./use-stays.ts";

const CHECKED = ["constraint", "constraintMessage"] as const;

export function LogicPart({ of }: OfQuestion) {
  const { item, translator } = of;
  const isChecked = useStays(item, isAnswerable(item.type) || isAnySet(item, CHECKED));
  const isFiltered = useStays(item, hasChoices(item.type) || item.choiceFilter !== undefined);
  return (
    <Part title={translator.t("panel.editor.part_logic")} isOpen={item.type === "calculate"}>
      <SourceProp of={of} property="relevant" />
      {isChecked ? (
        <>
          <SourceProp of={of} property="constraint" />
          <LongTextProp of={of} property="constraintMessage" />
        </>
      ) : null}
      {isFiltered ? <SourceProp of={of} property="choiceFilter" filteredList={item.list} /> : null}
      <SourceProp of={of} property="calculation" />
      <TextProp of={of} property="trigger" />
    </Part>
  );
}
