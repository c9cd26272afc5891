import { hasChoices, type Question } from "../../../../surveys/core/index.ts";
import { CheckInput, TextInput } from "./field-parts.tsx";
import { PairsField } from "./pairs-field.tsx";
import { type ItemTools, propertyId } from "./property-tools.ts";

type Parameters = Readonly<Record<string, string>>;

const RANGE = ["start", "end", "step"] as const;
const ORDER = ["randomize", "seed"] as const;

function ownNames({ type }: Question): readonly string[] {
  if (type === "range") return RANGE;
  return hasChoices(type) ? ORDER : [];
}

/** The parameters that the type knows, each in a field of its own, and the rest by name. */
export function ParameterFields({ of }: { readonly of: ItemTools<Question> }) {
  const { item, patch, problemOf, translator } = of;
  const { t } = translator;
  const parameters: Parameters = item.parameters ?? {};
  const set = (name: string, value: string, typing?: string) => {
    const { [name]: _, ...others } = parameters;
    const next = value === "" ? others : { ...others, [name]: value };
    const given = Object.keys(next).length === 0 ? undefined : next;
    patch({ parameters: given }, typing);
  };
  const own = ownNames(item);
  const others = Object.entries(parameters).filter(([name]) => !own.includes(name));
  const kept = Object.entries(parameters).filter(([name]) => own.includes(name));
  const text = (name: string) => (
    <TextInput
      key={name}
      id={`${propertyId("parameters")}-${name}`}
      label={t(`panel.property.parameters.${name}`)}
      value={parameters[name] ?? ""}
      onInput={(value) => set(name, value.trim(), `parameters.${name}`)}
    />
  );
  const problem = problemOf("parameters");
  return (
    <>
      {problem === undefined ? null : (
        <p class="field-problem" id={propertyId("parameters")} tabIndex={-1}>
          {problem}
        </p>
      )}
      {item.type === "range" ? <div class="field-row">{RANGE.map(text)}</div> : null}
      {hasChoices(item.type) ? (
        <CheckInput
          id={`${propertyId("parameters")}-randomize`}
          label={t("panel.property.parameters.randomize")}
          isChecked={/^(true|yes|1)/i.test(parameters["randomize"] ?? "")}
          onChange={(isSet) => set("randomize", isSet ? "true" : "")}
        />
      ) : null}
      {hasChoices(item.type) && parameters["randomize"] !== undefined ? text("seed") : null}
      <PairsField
        id={`${propertyId("parameters")}-other`}
        title={t("panel.editor.other_parameters")}
        value={Object.fromEntries(others)}
        onChange={(value, typing) => {
          const next = { ...Object.fromEntries(kept), ...value };
          patch({ parameters: Object.keys(next).length === 0 ? undefined : next }, typing);
        }}
      />
    </>
  );
}
