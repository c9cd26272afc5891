import {
  addChoice,
  type Choice,
  moveChoice,
  patchChoice,
  removeChoice,
  renameChoice,
} from "../../../../surveys/core/index.ts";
import type { EditorStore } from "../state/editor-store.ts";

export type ChoicePatch = Parameters<typeof patchChoice>[2]["patch"];

/** What can be done to the choices of one list; what is not typing says aloud what it did. */
export interface ListActs {
  readonly patch: (index: number, patch: ChoicePatch, typing?: string) => void;
  readonly rename: (index: number, to: string) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (index: number) => void;
  readonly add: (label: string) => void;
}

/** Id of a field of a choice: of its code, label, and so on. */
export function choiceId(list: string, index: number, part: string): string {
  return `choice-${list}-${String(index)}-${part}`;
}

export function listActs(store: EditorStore, list: string): ListActs {
  const choices = (): readonly Choice[] => store.definition.lists[list] ?? [];
  const called = (index: number) => {
    const { label = "", name = "" } = choices()[index] ?? {};
    return { title: label === "" ? name : label };
  };
  return {
    patch: (index, patch, typing) =>
      store.edit(
        (definition) => patchChoice(definition, list, { index, patch }),
        typing === undefined ? undefined : `${list}.${String(index)}.${typing}`,
      ),
    rename: (index, to) => {
      const { definition, unsure } = renameChoice(store.definition, list, { index, to });
      store.edit(() => definition);
      if (unsure.length === 0) return store.announce("panel.editor.choice_renamed", { to });
      const names = [...new Set(unsure.map(({ item }) => item))].join(", ");
      store.announce("panel.editor.choice_unsure", { to, names });
    },
    move: (from, to) => {
      const parameters = called(from);
      const before = store.definition;
      store.edit((definition) => moveChoice(definition, list, { from, to }));
      const isMoved = store.definition !== before;
      store.announce(isMoved ? "panel.editor.choice_moved" : "panel.editor.cannot_move", {
        ...parameters,
        place: to + 1,
        total: choices().length,
      });
    },
    remove: (index) => {
      const parameters = called(index);
      store.edit((definition) => removeChoice(definition, list, index));
      store.announce("panel.editor.removed", parameters);
      const next = Math.min(index, choices().length - 1);
      store.focus(next < 0 ? `list-${list}-add` : choiceId(list, next, "label"));
    },
    add: (label) => {
      store.edit((definition) => addChoice(definition, list, label));
      store.focus(choiceId(list, choices().length - 1, "label"));
    },
  };
}
