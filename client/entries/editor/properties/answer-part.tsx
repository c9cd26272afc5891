import { hasChoices, isAnswerable } from "../../../../surveys/core/index.ts";
import { ListOfQuestion } from "./list-of-question.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import { FlagOrSourceProp, LongTextProp, Part, SwitchProp, TextProp } from "./property-fields.tsx";
import { isAnySet, type OfQuestion } from "./property-tools.ts";
import { useStays } from "./use-stays.ts";

const ASKED = ["required", "requiredMessage", "refusable"] as const;

/** Required or not, and whether one may refuse. */
function AskedFields({ of }: OfQuestion) {
  const { item } = of;
  const mayRefuse = useStays(item, item.refusable !== undefined || !hasChoices(item.type));
  return (
    <>
      <FlagOrSourceProp of={of} property="required" value={item.required} />
      <LongTextProp of={of} property="requiredMessage" />
      {mayRefuse ? (
        <SwitchProp of={of} property="refusable" isChecked={item.refusable === true} />
      ) : null}
    </>
  );
}

/** What the type has no use for is still shown where a file brought it, to be taken away. */
export function AnswerPart({ of }: OfQuestion) {
  const { item, translator } = of;
  const { list, orOther, rows, type } = item;
  const isOfList = hasChoices(type);
  const hasList = useStays(item, isOfList || list !== undefined);
  const hasOther = useStays(item, (isOfList && type !== "rank") || orOther !== undefined);
  const isAsked = useStays(item, isAnswerable(type) || isAnySet(item, ASKED));
  const hasRows = useStays(item, type === "text" || rows !== undefined);
  return (
    <Part title={translator.t("panel.editor.part_answer")} isOpen={isOfList}>
      {hasList ? <ListOfQuestion of={of} /> : null}
      {hasOther ? <SwitchProp of={of} property="orOther" isChecked={orOther === true} /> : null}
      {isAsked ? <AskedFields of={of} /> : null}
      <TextProp of={of} property="default" />
      <FlagOrSourceProp of={of} property="readOnly" value={item.readOnly} />
      <TextProp of={of} property="appearance" />
      {hasRows ? <TextProp of={of} property="rows" /> : null}
      <ParameterFields of={of} />
    </Part>
  );
}
