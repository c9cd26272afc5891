import { useState } from "preact/hooks";
import { problemMessage } from "../../../../locales/problem-message.ts";
import { TextInput } from "./field-parts.tsx";
import { useTranslator } from "../use-translator.ts";

interface NameFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  /** Code of why it cannot be the name. */
  readonly problemOf: (name: string) => string | undefined;
  readonly onRename: (name: string) => void;
}

/** A name is given when the field is left or Enter is pressed, never while it is half typed. */
export function NameField({ id, label, hint, name, problemOf, onRename }: NameFieldProps) {
  const translator = useTranslator();
  const [typed, setTyped] = useState(name);
  const [known, setKnown] = useState(name);
  if (known !== name) {
    setKnown(name);
    setTyped(name);
  }
  const code = typed === name ? undefined : problemOf(typed);
  const problem = code === undefined ? undefined : { code, parameters: { max: 64 } };
  const give = () => {
    if (typed !== name && code === undefined) onRename(typed);
  };
  return (
    <div
      class="name-field"
      data-own-undo={typed === name ? undefined : ""}
      onFocusOut={give}
      onKeyDown={(event) => {
        if (event.key === "Enter") give();
        if (event.key === "Escape") setTyped(name);
      }}
    >
      <TextInput
        id={id}
        label={label}
        hint={hint}
        problem={problem === undefined ? undefined : problemMessage(translator, problem)}
        value={typed}
        onInput={setTyped}
        input={{ spellcheck: false }}
      />
    </div>
  );
}
