import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { LabelText } from "./fields.tsx";

interface FileFieldProps {
  readonly name: string;
  /** Locale keys. */
  readonly label: string;
  readonly hint: string;
  /** Endings that the browser offers first. */
  readonly accept: string;
  readonly problems: FieldProblems;
}

/** A file to send: its form is `multipart/form-data`. */
export function FileField({ name, label, hint, accept, problems }: FileFieldProps) {
  const problem = problems.find(({ field }) => field === name);
  const about = `${name}-ayuda${problem === undefined ? "" : ` ${name}-problema`}`;
  return (
    <div class="field">
      <label for={name}>
        <LabelText name={name} label={label} />
      </label>
      <p class="hint" id={`${name}-ayuda`}>
        <Say text={hint} />
      </p>
      {problem === undefined ? null : (
        <p class="field-problem" id={`${name}-problema`}>
          <Say text={`problem.${problem.code}`} with={problem.parameters ?? {}} />
        </p>
      )}
      <input
        type="file"
        class="file-input"
        id={name}
        name={name}
        accept={accept}
        required
        aria-describedby={about}
        aria-invalid={problem === undefined ? undefined : "true"}
      />
    </div>
  );
}
