import { useState } from "preact/hooks";
import { useTranslator } from "../use-translator.ts";
import { ToolIcon } from "../tool-icon.tsx";

type Pairs = Readonly<Record<string, string>>;

interface PairsFieldProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly value: Pairs | undefined;
  /** Undefined when no pair is left. */
  readonly onChange: (value: Pairs | undefined, typing?: string) => void;
}

function without(pairs: Pairs, key: string): Pairs | undefined {
  const kept = Object.entries(pairs).filter(([each]) => each !== key);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

interface PairProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onRemove: () => void;
}

function Pair({ id, name, value, onInput, onRemove }: PairProps) {
  const { t } = useTranslator();
  return (
    <div class="pair">
      <label for={id}>
        <code>{name}</code>
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <button
        type="button"
        class="tool tool-danger"
        aria-label={t("panel.editor.remove_named", { name })}
        onClick={onRemove}
      >
        <ToolIcon sign="remove" />
      </button>
    </div>
  );
}

/** Named texts of which the model knows no names: columns, settings, parameters. */
export function PairsField({ id, title, hint, value = {}, onChange }: PairsFieldProps) {
  const { t } = useTranslator();
  const [fresh, setFresh] = useState("");
  const add = () => {
    const name = fresh.trim();
    if (name === "" || Object.hasOwn(value, name)) return;
    setFresh("");
    onChange({ ...value, [name]: "" });
  };
  return (
    <fieldset class="field pairs">
      <legend>{title}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {Object.entries(value).map(([name, text], at) => (
        <Pair
          key={name}
          id={`${id}-${String(at)}`}
          name={name}
          value={text}
          onInput={(next) => onChange({ ...value, [name]: next }, `${id}.${name}`)}
          onRemove={() => {
            onChange(without(value, name));
            document.getElementById(`${id}-new`)?.focus();
          }}
        />
      ))}
      <div class="pair">
        <label class="visually-hidden" for={`${id}-new`}>
          {t("panel.editor.pair_name", { title })}
        </label>
        <input
          id={`${id}-new`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={t("panel.editor.pair_placeholder")}
          value={fresh}
          onInput={({ currentTarget }) => setFresh(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <button type="button" class="tool" onClick={add}>
          {t("panel.editor.pair_add")}
        </button>
      </div>
    </fieldset>
  );
}
