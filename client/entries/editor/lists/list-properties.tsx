import {
  type Choice,
  isReservedName,
  removeList,
  renameList,
  usesOfList,
} from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import { NameField } from "../properties/name-field.tsx";
import { SURVEY } from "../state/selection.ts";
import { useTranslator } from "../use-translator.ts";
import { ListTable } from "./list-table.tsx";

interface ListPropertiesProps {
  readonly list: string;
  readonly choices: readonly Choice[];
}

function Uses({ names }: { readonly names: readonly string[] }) {
  const { store } = useEditor();
  const { t } = useTranslator();
  if (names.length === 0) return <p class="hint">{t("panel.editor.list_unused")}</p>;
  return (
    <div class="list-uses">
      <p class="hint">{t("panel.editor.list_used", { count: names.length })}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="tool"
              onClick={() => store.select({ kind: "item", name }, "properties")}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RemoveList({ list, isUsed }: { readonly list: string; readonly isUsed: boolean }) {
  const { store } = useEditor();
  const { t } = useTranslator();
  if (isUsed) return null;
  return (
    <button
      type="button"
      class="button-secondary"
      onClick={() => {
        store.edit((definition) => removeList(definition, list));
        store.select(SURVEY);
        store.announce("panel.editor.removed", { title: list });
        store.focus("outline-add");
      }}
    >
      {t("panel.editor.remove_list")}
    </button>
  );
}

/** A choice list by itself: its name, who uses it, its choices. */
export function ListProperties({ list, choices }: ListPropertiesProps) {
  const { store } = useEditor();
  const { t } = useTranslator();
  const { definition } = store;
  const names = usesOfList(definition, list);
  const problemOf = (name: string) => {
    if (!/^[^\s"'$]+$/.test(name)) return "definition.bad_list_name";
    if (isReservedName(name)) return "definition.reserved_name";
    return Object.hasOwn(definition.lists, name) ? "definition.duplicate_name" : undefined;
  };
  return (
    <>
      <NameField
        id="list-name"
        label={t("panel.property.listName")}
        name={list}
        problemOf={problemOf}
        onRename={(to) => {
          store.edit((before) => renameList(before, list, to));
          store.select({ kind: "list", name: to });
          store.announce("panel.editor.renamed", { from: list, to });
        }}
      />
      <Uses names={names} />
      <ListTable key={list} list={list} choices={choices} />
      <RemoveList list={list} isUsed={names.length > 0} />
    </>
  );
}
