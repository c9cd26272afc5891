import {
  addList,
  freeName,
  patchItem,
  type Question,
  usesOfList,
} from "../../../../surveys/core/index.ts";
import { ListTable } from "../lists/list-table.tsx";
import { SelectInput } from "./field-parts.tsx";
import { type ItemTools, propertyId, propertyWords } from "./property-tools.ts";

type Of = ItemTools<Question>;

/** A list of its own for the question, named after it. */
function giveOwnList({ item, store, translator: { t } }: Of): void {
  const name = freeName(item.name, new Set(Object.keys(store.definition.lists)));
  const labels = [t("panel.editor.new_choice_yes"), t("panel.editor.new_choice_no")];
  store.edit((definition) =>
    patchItem(addList(definition, name, labels), item.name, { list: name }),
  );
  store.announce("panel.editor.list_added", { name });
}

/** Which list the question offers, and its choices to edit where they are used. */
export function ListOfQuestion({ of }: { readonly of: Of }) {
  const { item, patch, problemOf, store, translator } = of;
  const { t } = translator;
  const { definition } = store;
  const list = item.list ?? "";
  const names = Object.keys(definition.lists);
  const options = [...new Set(["", ...names, list])];
  const others = usesOfList(definition, list).filter((name) => name !== item.name);
  return (
    <div class="list-of-question">
      <SelectInput
        id={propertyId("list")}
        {...propertyWords(translator, "list")}
        problem={problemOf("list")}
        value={list}
        options={options.map((name) => ({
          value: name,
          label: name === "" ? t("panel.editor.none") : name,
        }))}
        onChange={(name) => patch({ list: name === "" ? undefined : name })}
      />
      <button type="button" class="button-secondary" onClick={() => giveOwnList(of)}>
        {t("panel.editor.own_list")}
      </button>
      {others.length === 0 ? null : (
        <p class="notice notice-caution">
          {t("panel.editor.shared_list", {
            names: others.slice(0, 8).join(", "),
            count: others.length,
          })}
        </p>
      )}
      {Object.hasOwn(definition.lists, list) ? (
        <ListTable key={list} list={list} choices={definition.lists[list] ?? []} />
      ) : null}
    </div>
  );
}
