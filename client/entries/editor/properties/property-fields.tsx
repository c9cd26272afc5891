import type { ComponentChildren } from "preact";
import { ExpressionField } from "../expression/expression-field.tsx";
import { CheckInput, LongTextInput, SelectInput, TextInput } from "./field-parts.tsx";
import {
  faultAmongOthers,
  type ItemTools,
  propertyId,
  propertyWords,
  type SourceProperty,
  textOf,
  textPatch,
  type TextProperty,
} from "./property-tools.ts";

interface TextFieldProps {
  readonly of: ItemTools;
  readonly property: TextProperty;
}

function textProps({ of, property }: TextFieldProps) {
  const { item, patch, problemOf, translator } = of;
  return {
    id: propertyId(property),
    ...propertyWords(translator, property),
    problem: problemOf(property),
    value: textOf(item, property),
    onInput: (value: string) => patch(textPatch(property, value), property),
  };
}

export function TextProp(props: TextFieldProps) {
  return <TextInput {...textProps(props)} />;
}

export function LongTextProp(props: TextFieldProps) {
  return <LongTextInput {...textProps(props)} />;
}

interface SourceFieldProps {
  readonly of: ItemTools;
  readonly property: SourceProperty;
  readonly filteredList?: string | undefined;
}

export function SourceProp({ of, property, filteredList }: SourceFieldProps) {
  const { item, patch, translator, workbench } = of;
  const { label, hint } = propertyWords(translator, property);
  return (
    <ExpressionField
      id={propertyId(property)}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={textOf(item, property)}
      itemName={item.name}
      workbench={workbench}
      problem={faultAmongOthers(of, property)}
      onChange={(value) => patch(textPatch(property, value), property)}
      {...(filteredList === undefined ? {} : { filteredList })}
    />
  );
}

interface SwitchFieldProps {
  readonly of: ItemTools;
  readonly property: "refusable" | "sensitive" | "orOther";
  readonly isChecked: boolean;
}

/** A flag that is absent unless set. */
export function SwitchProp({ of, property, isChecked }: SwitchFieldProps) {
  const { patch, problemOf, translator } = of;
  return (
    <CheckInput
      id={propertyId(property)}
      {...propertyWords(translator, property)}
      problem={problemOf(property)}
      isChecked={isChecked}
      onChange={(isSet) => patch({ [property]: isSet ? true : undefined })}
    />
  );
}

interface FlagFieldProps {
  readonly of: ItemTools;
  readonly property: "required" | "readOnly";
  readonly value: boolean | string | undefined;
}

/** No, yes, or as an expression says. */
export function FlagOrSourceProp({ of, property, value }: FlagFieldProps) {
  const { item, patch, translator, workbench } = of;
  const { t } = translator;
  const words = propertyWords(translator, property);
  const mode = typeof value === "string" ? "expression" : value === true ? "yes" : "no";
  const values = { no: undefined, yes: true, expression: "" };
  return (
    <>
      <SelectInput
        id={propertyId(property)}
        {...words}
        value={mode}
        options={["no", "yes", "expression"].map((each) => ({
          value: each,
          label: t(`panel.editor.flag.${each}`),
        }))}
        onChange={(next) => {
          if (next === "no" || next === "yes" || next === "expression") {
            patch({ [property]: values[next] });
          }
        }}
      />
      {typeof value !== "string" ? null : (
        <ExpressionField
          id={`${propertyId(property)}-expression`}
          label={t("panel.editor.flag_source", { property: words.label })}
          value={value}
          itemName={item.name}
          workbench={workbench}
          problem={faultAmongOthers(of, property)}
          onChange={(source) => patch({ [property]: source }, property)}
        />
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the properties that opens and closes. */
export function Part({ title, isOpen = false, children }: PartProps) {
  return (
    <details class="part" open={isOpen}>
      <summary>{title}</summary>
      <div class="part-fields">{children}</div>
    </details>
  );
}
