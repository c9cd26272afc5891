import { addList, type Definition, freeName, placedItems } from "../../../../surveys/core/index.ts";
import { listRowId } from "../../../pages/panel/editor-rows.ts";
import { useEditor } from "../editor-context.ts";
import type { Selection } from "../state/selection.ts";
import { useTranslator } from "../use-translator.ts";

function useNewList() {
  const { store } = useEditor();
  const { t } = useTranslator();
  return () => {
    const taken = new Set(Object.keys(store.definition.lists));
    const name = freeName(t("panel.editor.new_list_name"), taken);
    const labels = [t("panel.editor.new_choice_yes"), t("panel.editor.new_choice_no")];
    store.edit((definition) => addList(definition, name, labels));
    store.select({ kind: "list", name }, "properties");
    store.focus("list-name");
  };
}

/** How many questions use each list. */
function countUses(definition: Definition): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { item } of placedItems(definition)) {
    const list = item.kind === "question" ? item.list : undefined;
    if (list !== undefined) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}

/** The choice lists, each with how many questions use it. */
export function ListRows(props: {
  readonly definition: Definition;
  readonly selection: Selection;
}) {
  const { definition, selection } = props;
  const { store } = useEditor();
  const { t } = useTranslator();
  const onNew = useNewList();
  const counts = countUses(definition);
  const chosen = selection.kind === "list" ? selection.name : undefined;
  return (
    <details class="outline-lists" open={chosen !== undefined}>
      <summary>{t("panel.editor.lists", { count: Object.keys(definition.lists).length })}</summary>
      <ul class="outline-rows">
        {Object.entries(definition.lists).map(([name, choices]) => (
          <li key={name} class={name === chosen ? "outline-row is-selected" : "outline-row"}>
            <button
              type="button"
              class="outline-open"
              id={listRowId(name)}
              aria-current={name === chosen ? "true" : undefined}
              onClick={() => store.select({ kind: "list", name }, "properties")}
            >
              <span class="outline-words">
                <span class="outline-title">{name}</span>
                <span class="outline-about">
                  {t("panel.editor.choice_count", { count: choices.length })} ·{" "}
                  {t("panel.editor.use_count", { count: counts.get(name) ?? 0 })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button-secondary" onClick={onNew}>
        {t("panel.editor.new_list")}
      </button>
    </details>
  );
}
