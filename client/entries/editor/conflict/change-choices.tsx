import type { DefinitionChange } from "../../../../surveys/core/index.ts";
import { ChangeWords } from "../../../pages/panel/change-words.tsx";
import { useTranslator } from "../use-translator.ts";

interface ChangeListProps {
  readonly title: string;
  readonly changes: readonly DefinitionChange[];
}

export function ChangeList({ title, changes }: ChangeListProps) {
  const translator = useTranslator();
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="edit-changes">
        {changes.map((change, at) => (
          <li key={at}>
            <ChangeWords change={change} translator={translator} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChangeChoicesProps extends ChangeListProps {
  readonly chosen: ReadonlySet<DefinitionChange>;
  readonly onChoose: (change: DefinitionChange, isChosen: boolean) => void;
}

/** My changes, each to be taken along or left. */
export function ChangeChoices({ title, changes, chosen, onChoose }: ChangeChoicesProps) {
  const translator = useTranslator();
  if (changes.length === 0) return null;
  return (
    <fieldset class="edit-changes">
      <legend>
        <strong>{title}</strong>
      </legend>
      {changes.map((change, at) => (
        <label key={at} class="field-choice">
          <input
            type="checkbox"
            checked={chosen.has(change)}
            onChange={({ currentTarget }) => onChoose(change, currentTarget.checked)}
          />
          <ChangeWords change={change} translator={translator} />
        </label>
      ))}
    </fieldset>
  );
}
