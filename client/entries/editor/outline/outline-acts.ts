import {
  addItem,
  type Direction,
  duplicateItem,
  findPlaced,
  moveItem,
  type NewItemKind,
  type Place,
  placedItems,
  placeTowards,
  removeItem,
} from "../../../../surveys/core/index.ts";
import type { Translator } from "../../../../locales/translator.ts";
import { itemRowId } from "../../../pages/panel/editor-rows.ts";
import { titleOf } from "../item-words.ts";
import type { EditorStore } from "../state/editor-store.ts";

/** What can be done to the items of the outline; each says aloud what it did. */
export interface OutlineActs {
  readonly open: (name: string) => void;
  readonly step: (name: string, direction: Direction) => void;
  readonly moveTo: (name: string, place: Place) => void;
  readonly add: (kind: NewItemKind) => void;
  readonly duplicate: (name: string) => void;
  readonly remove: (name: string) => void;
}

export function outlineActs(store: EditorStore, { t }: Translator): OutlineActs {
  const said = (name: string) => {
    const item = findPlaced(store.definition, name)?.item;
    return { title: item === undefined ? name : titleOf(item) };
  };
  const select = (name: string) => store.select({ kind: "item", name });
  const moveTo = (name: string, place: Place) => {
    const before = store.definition;
    store.edit((definition) => moveItem(definition, name, place));
    if (store.definition === before) {
      store.announce("panel.editor.cannot_move", said(name));
      return;
    }
    select(name);
    store.announce("panel.editor.moved", { ...said(name), ...standing(store, name, t) });
  };
  return {
    open: (name) => store.select({ kind: "item", name }, "properties"),
    step: (name, direction) => {
      const place = placeTowards(store.definition, name, direction);
      if (place === undefined) store.announce("panel.editor.cannot_move", said(name));
      else moveTo(name, place);
    },
    moveTo,
    add: (kind) => addNew(store, kind, t),
    duplicate: (name) => {
      const copied = duplicateItem(store.definition, name);
      if (copied === undefined) return;
      store.edit(() => copied.definition);
      select(copied.name);
      store.announce("panel.editor.duplicated", { ...said(name), name: copied.name });
      store.focus(itemRowId(copied.name));
    },
    remove: (name) => {
      const parameters = said(name);
      const next = neighbourOf(store, name);
      store.edit((definition) => removeItem(definition, name));
      if (next !== undefined) select(next);
      store.announce("panel.editor.removed", parameters);
      store.focus(next === undefined ? "outline-add" : itemRowId(next));
    },
  };
}

function addNew(store: EditorStore, kind: NewItemKind, t: Translator["t"]): void {
  const { selection } = store.state;
  const isContainer = ["section", "group", "repeat", "matrix"].includes(kind);
  const added = addItem(store.definition, kind, {
    selected: selection.kind === "item" ? selection.name : undefined,
    texts: {
      name: t(isContainer ? "panel.editor.new_group_name" : "panel.editor.new_name"),
      row: t("panel.editor.new_row_name"),
      list: t("panel.editor.new_list_name"),
      choices: [t("panel.editor.new_choice_yes"), t("panel.editor.new_choice_no")],
    },
  });
  store.edit(() => added.definition);
  store.select({ kind: "item", name: added.name }, "properties");
  store.announce("panel.editor.added", { name: added.name });
  store.focus("prop-label");
}

function standing(store: EditorStore, name: string, t: Translator["t"]) {
  const { definition } = store;
  const placed = findPlaced(definition, name);
  const { container } = placed ?? {};
  const siblings = placedItems(definition).filter((each) => each.container === container);
  const around = container === undefined ? undefined : findPlaced(definition, container)?.item;
  return {
    place: (placed?.index ?? 0) + 1,
    total: siblings.length,
    container: around === undefined ? t("panel.editor.top_level") : titleOf(around),
  };
}

/** Who takes the place of one that goes: the next sibling, else what stands before it. */
function neighbourOf(store: EditorStore, name: string): string | undefined {
  const all = placedItems(store.definition);
  const at = all.findIndex(({ item }) => item.name === name);
  const going = all[at];
  const next = all.slice(at + 1).find(({ depth }) => depth <= (going?.depth ?? 0));
  const isSibling = next !== undefined && next.container === going?.container;
  return (isSibling ? next : (all[at - 1] ?? next))?.item.name;
}
