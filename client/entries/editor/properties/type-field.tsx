import { convertType, QUESTION_TYPES, replaceItem } from "../../../../surveys/core/index.ts";
import { sortWords } from "../item-words.ts";
import { SelectInput } from "./field-parts.tsx";
import { type OfQuestion, propertyId, propertyWords } from "./property-tools.ts";

/** The type, with what goes and stays when it changes. */
export function TypeField({ of }: OfQuestion) {
  const { item, store, translator } = of;
  return (
    <SelectInput
      id={propertyId("type")}
      {...propertyWords(translator, "type")}
      value={item.type}
      options={QUESTION_TYPES.map((type) => ({ value: type, label: sortWords(translator, type) }))}
      onChange={(value) => {
        const type = QUESTION_TYPES.find((each) => each === value);
        if (type === undefined) return;
        store.edit((definition) => replaceItem(definition, item.name, convertType(item, type)));
      }}
    />
  );
}
