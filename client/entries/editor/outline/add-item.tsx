import { useState } from "preact/hooks";
import { NEW_ITEM_KINDS, type NewItemKind } from "../../../../surveys/core/index.ts";
import { sortWords } from "../item-words.ts";
import { useTranslator } from "../use-translator.ts";
import type { SelectedToolsProps } from "./selected-tools.tsx";

function isKind(value: string): value is NewItemKind {
  return NEW_ITEM_KINDS.some((kind) => kind === value);
}

/** Adds an item of a chosen kind behind the selected one. */
export function AddItem({ acts }: Pick<SelectedToolsProps, "acts">) {
  const translator = useTranslator();
  const { t } = translator;
  const [kind, setKind] = useState<NewItemKind>("select_one");
  const option = (each: NewItemKind) => (
    <option key={each} value={each} selected={each === kind}>
      {sortWords(translator, each)}
    </option>
  );
  return (
    <form
      class="outline-add"
      onSubmit={(event) => {
        event.preventDefault();
        acts.add(kind);
      }}
    >
      <label class="visually-hidden" for="outline-add">
        {t("panel.editor.add_label")}
      </label>
      <select
        id="outline-add"
        onChange={({ currentTarget: { value } }) => {
          if (isKind(value)) setKind(value);
        }}
      >
        <optgroup label={t("panel.editor.add_questions")}>
          {NEW_ITEM_KINDS.slice(4).map(option)}
        </optgroup>
        <optgroup label={t("panel.editor.add_containers")}>
          {NEW_ITEM_KINDS.slice(0, 4).map(option)}
        </optgroup>
      </select>
      <button type="submit">{t("panel.editor.add")}</button>
    </form>
  );
}
