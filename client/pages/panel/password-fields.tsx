import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";

/** The password of who is already somebody here. */
export function CurrentPasswordField({
  problems,
  label = "panel.password.current",
  hint,
}: {
  readonly problems: FieldProblems;
  readonly label?: string;
  readonly hint?: string;
}) {
  return (
    <TextField
      name="password"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      problems={problems}
      isRequired
      input={{ type: "password", autocomplete: "current-password" }}
    />
  );
}

/** A new password, typed twice because it is not seen; a script offers to show it. */
export function NewPasswordFields({ problems }: { readonly problems: FieldProblems }) {
  const input = { type: "password", autocomplete: "new-password" } as const;
  return (
    <>
      <TextField
        name="new_password"
        label="panel.password.new"
        hint="panel.password.hint"
        problems={problems}
        isRequired
        input={input}
      />
      <TextField
        name="repeated"
        label="panel.password.repeat"
        problems={problems}
        isRequired
        input={input}
      />
      <label class="field-choice" data-show-passwords hidden>
        <input type="checkbox" />
        <span>
          <Say text="panel.password.show" />
        </span>
      </label>
    </>
  );
}
