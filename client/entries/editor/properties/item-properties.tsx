import {
  type Group,
  type Item,
  MAX_NAME_LENGTH,
  nameFromLabel,
  nameProblem,
  type Question,
  renameItem,
  type Repeat,
} from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import { CheckInput } from "./field-parts.tsx";
import { MediaFields } from "./media-fields.tsx";
import { NameField } from "./name-field.tsx";
import { PairsField } from "./pairs-field.tsx";
import { FlagOrSourceProp, LongTextProp, Part, SourceProp, TextProp } from "./property-fields.tsx";
import { type ItemTools, propertyId, propertyWords, useItemTools } from "./property-tools.ts";
import { TypeField } from "./type-field.tsx";
import { AnswerPart } from "./answer-part.tsx";
import { LogicPart } from "./logic-part.tsx";
import { PublicationPart } from "./publication-part.tsx";

interface Of<One extends Item = Item> {
  readonly of: ItemTools<One>;
}

function ItemName({ of }: Of) {
  const { item, store, translator } = of;
  const { t } = translator;
  const rename = (to: string) => {
    store.edit((definition) => renameItem(definition, item.name, to));
    store.select({ kind: "item", name: to });
    store.announce("panel.editor.renamed", { from: item.name, to });
  };
  const proposed = nameFromLabel(item.label ?? "").slice(0, MAX_NAME_LENGTH);
  const isBetter =
    proposed !== "" &&
    proposed !== item.name &&
    nameProblem(store.definition, item.name, proposed) === undefined;
  return (
    <div class="name-box">
      <NameField
        id={propertyId("name")}
        {...propertyWords(translator, "name")}
        name={item.name}
        problemOf={(to) => nameProblem(store.definition, item.name, to)}
        onRename={rename}
      />
      {isBetter ? (
        <button type="button" class="button-quiet" onClick={() => rename(proposed)}>
          {t("panel.editor.use_name", { name: proposed })}
        </button>
      ) : null}
    </div>
  );
}

function TextPart({ of }: Of) {
  const { item, patch, translator } = of;
  return (
    <>
      <LongTextProp of={of} property="hint" />
      <Part title={translator.t("panel.editor.part_texts")}>
        <LongTextProp of={of} property="guidance" />
        <MediaFields
          id={propertyId("media")}
          value={item.media}
          onChange={(media, typing) => patch({ media }, typing)}
        />
        {item.kind === "question" ? <TextProp of={of} property="autoplay" /> : null}
      </Part>
    </>
  );
}

function RestPart({ of }: Of) {
  const { item, patch, translator } = of;
  return (
    <Part title={translator.t("panel.editor.part_rest")}>
      <LongTextProp of={of} property="notes" />
      <PairsField
        id={propertyId("extra")}
        title={translator.t("panel.property.extra")}
        hint={translator.t("panel.property_hint.extra")}
        value={item.extra}
        onChange={(extra, typing) => patch({ extra }, typing)}
      />
    </Part>
  );
}

function QuestionFields({ item }: { readonly item: Question }) {
  const of = useItemTools(item);
  return (
    <>
      <LongTextProp of={of} property="label" />
      <ItemName of={of} />
      <TypeField of={of} />
      <TextPart of={of} />
      <AnswerPart of={of} />
      <LogicPart of={of} />
      <PublicationPart of={of} />
      <RestPart of={of} />
    </>
  );
}

function GroupFields({ item }: { readonly item: Group }) {
  const of = useItemTools(item);
  const { patch, problemOf, translator } = of;
  return (
    <>
      <LongTextProp of={of} property="label" />
      <ItemName of={of} />
      <TextPart of={of} />
      <CheckInput
        id={propertyId("matrix")}
        {...propertyWords(translator, "matrix")}
        problem={problemOf("matrix")}
        isChecked={item.matrix === true}
        onChange={(isMatrix) => patch({ matrix: isMatrix ? true : undefined })}
      />
      <Part title={translator.t("panel.editor.part_logic")} isOpen>
        <SourceProp of={of} property="relevant" />
        <FlagOrSourceProp of={of} property="readOnly" value={item.readOnly} />
        <TextProp of={of} property="appearance" />
      </Part>
      <RestPart of={of} />
    </>
  );
}

function RepeatFields({ item }: { readonly item: Repeat }) {
  const of = useItemTools(item);
  const { translator } = of;
  return (
    <>
      <LongTextProp of={of} property="label" />
      <ItemName of={of} />
      <TextPart of={of} />
      <Part title={translator.t("panel.editor.part_logic")} isOpen>
        <SourceProp of={of} property="repeatCount" />
        <SourceProp of={of} property="relevant" />
        <TextProp of={of} property="appearance" />
      </Part>
      <RestPart of={of} />
    </>
  );
}

/** Every property of one item. */
export function ItemProperties({ item }: { readonly item: Item }) {
  const { workbench } = useEditor();
  const count = workbench.problemsOf(item.name).length;
  const fields =
    item.kind === "question" ? (
      <QuestionFields item={item} />
    ) : item.kind === "group" ? (
      <GroupFields item={item} />
    ) : (
      <RepeatFields item={item} />
    );
  return <div class={count === 0 ? "item-fields" : "item-fields has-problems"}>{fields}</div>;
}
