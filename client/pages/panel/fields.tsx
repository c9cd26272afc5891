import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { Say } from "../shown-text.tsx";
import { anyInput, type InputAttributes } from "./any-input.ts";
import { type FieldLabel, FieldsOfPage } from "./field-labels.ts";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";

interface FieldBase {
  /** Also its id, so that problems lead to it. */
  readonly name: string;
  /** Locale key. */
  readonly label: string;
  /** Locale key. */
  readonly hint?: string;
  /** The row it stands in, where several rows have the same fields. */
  readonly within?: FieldLabel["within"];
  readonly problems: FieldProblems;
  readonly isRequired?: boolean;
  /** False where the page has said already that nothing is required. */
  readonly isMarked?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

function problemOf({ name, problems }: FieldBase): FieldProblem | undefined {
  return problems.find(({ field }) => field === name);
}

function describedBy(base: FieldBase): string | undefined {
  const ids = [
    ...(base.hint === undefined ? [] : [`${base.name}-ayuda`]),
    ...(problemOf(base) === undefined ? [] : [`${base.name}-problema`]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

function HintAndProblem({ base }: { base: FieldBase }) {
  const problem = problemOf(base);
  return (
    <>
      {base.hint === undefined ? null : (
        <p class="hint" id={`${base.name}-ayuda`}>
          <Say text={base.hint} />
        </p>
      )}
      {problem === undefined ? null : (
        <p class="field-problem" id={`${base.name}-problema`}>
          <Say
            text={`problem.${problem.code}`}
            {...(problem.parameters ? { with: problem.parameters } : {})}
          />
        </p>
      )}
    </>
  );
}

/** The label of a field; also told to the summary of the page. */
export function LabelText({ name, label, within }: Pick<FieldBase, "name" | "label" | "within">) {
  useContext(FieldsOfPage)?.labels.set(name, {
    text: label,
    ...(within === undefined ? {} : { within }),
  });
  return <Say text={label} />;
}

function Labelled({ base, children }: { base: FieldBase; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={base.name}>
        <LabelText {...base} />
        {base.isRequired === true || base.isMarked === false ? null : (
          <small class="optional">
            <Say text="panel.field.optional" />
          </small>
        )}
      </label>
      <HintAndProblem base={base} />
      {children}
    </div>
  );
}

function control(base: FieldBase) {
  return {
    id: base.name,
    name: base.name,
    required: base.isRequired === true,
    "aria-describedby": describedBy(base),
    "aria-invalid": problemOf(base) === undefined ? undefined : ("true" as const),
  };
}

export function TextField({
  value = "",
  input = {},
  ...base
}: FieldBase & { readonly value?: string; readonly input?: InputAttributes }) {
  return <Labelled base={base}>{anyInput({ value, ...input, ...control(base) })}</Labelled>;
}

export function LongTextField({
  value = "",
  rows = 5,
  ...base
}: FieldBase & { readonly value?: string; readonly rows?: number }) {
  return (
    <Labelled base={base}>
      <textarea rows={rows} {...control(base)} value={value} />
    </Labelled>
  );
}

export function SelectField({
  value = "",
  options,
  ...base
}: FieldBase & { readonly value?: string; readonly options: readonly Option[] }) {
  return (
    <Labelled base={base}>
      <select {...control(base)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One of a few (`radio`), or any of them (`checkbox`, posted under one name). */
export function ChoicesField({
  type,
  options,
  chosen,
  ...base
}: FieldBase & {
  readonly type: "radio" | "checkbox";
  readonly options: readonly (Option & { readonly hint?: string })[];
  readonly chosen: readonly string[];
}) {
  return (
    <fieldset class="field" id={base.name} aria-describedby={describedBy(base)}>
      <legend>
        <LabelText {...base} />
      </legend>
      <HintAndProblem base={base} />
      <div class="field-choices">
        {options.map((option) => (
          <label class="field-choice" key={option.value}>
            <input
              type={type}
              name={base.name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint === undefined ? null : <small class="hint">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
