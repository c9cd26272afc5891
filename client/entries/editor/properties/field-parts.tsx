import type { ComponentChildren } from "preact";

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in words. */
  readonly problem?: string | undefined;
}

function describedBy({ id, hint, problem }: FieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

function control(props: FieldProps) {
  return {
    id: props.id,
    "aria-describedby": describedBy(props),
    "aria-invalid": props.problem === undefined ? undefined : ("true" as const),
  };
}

function Labelled({
  of,
  children,
}: {
  readonly of: FieldProps;
  readonly children: ComponentChildren;
}) {
  const { id, label, hint, problem } = of;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem === undefined ? null : (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextInputProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly input?: { readonly spellcheck?: boolean };
}

export function TextInput({ value, onInput, input = {}, ...props }: TextInputProps) {
  return (
    <Labelled of={props}>
      <input
        type="text"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        {...input}
        {...control(props)}
      />
    </Labelled>
  );
}

export function LongTextInput({ value, onInput, ...props }: Omit<TextInputProps, "input">) {
  return (
    <Labelled of={props}>
      <textarea
        rows={Math.min(8, Math.max(2, Math.ceil(value.length / 40)))}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        {...control(props)}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectInputProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function SelectInput({ value, options, onChange, ...props }: SelectInputProps) {
  return (
    <Labelled of={props}>
      <select
        {...control(props)}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface CheckInputProps extends FieldProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckInput({ isChecked, onChange, ...props }: CheckInputProps) {
  const { id, label, hint, problem } = props;
  return (
    <div class="field">
      <label class="field-choice" for={id}>
        <input
          type="checkbox"
          checked={isChecked}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          {...control(props)}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
