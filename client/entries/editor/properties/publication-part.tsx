import { FACETS } from "../../../../surveys/core/index.ts";
import { PeaTagsField } from "../pea/pea-tags-field.tsx";
import { CheckInput, SelectInput } from "./field-parts.tsx";
import { Part, SwitchProp } from "./property-fields.tsx";
import { propertyId, propertyWords, type OfQuestion } from "./property-tools.ts";

export function PublicationPart({ of }: OfQuestion) {
  const { item, patch, pea, translator } = of;
  const { t } = translator;
  return (
    <Part title={t("panel.editor.part_publication")}>
      <SwitchProp of={of} property="sensitive" isChecked={item.sensitive === true} />
      <CheckInput
        id={propertyId("publish")}
        {...propertyWords(translator, "publish")}
        isChecked={item.publish !== false}
        onChange={(isPublic) => patch({ publish: isPublic ? undefined : false })}
      />
      <SelectInput
        id={propertyId("facet")}
        {...propertyWords(translator, "facet")}
        value={item.facet ?? ""}
        options={["", ...FACETS].map((facet) => ({
          value: facet,
          label: facet === "" ? t("panel.editor.none") : t(`panel.facet.${facet}`),
        }))}
        onChange={(value) => patch({ facet: FACETS.find((facet) => facet === value) })}
      />
      <PeaTagsField value={item.pea} catalogue={pea} onChange={(tags) => patch({ pea: tags })} />
    </Part>
  );
}
