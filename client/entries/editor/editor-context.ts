import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PeaCatalogue } from "./pea/pea-catalogue.ts";
import type { EditorStore } from "./state/editor-store.ts";
import type { Workbench } from "./workbench.ts";

/** What every part of the editor works with. */
export interface EditorTools {
  readonly store: EditorStore;
  readonly workbench: Workbench;
  readonly pea: PeaCatalogue;
}

export const EditorContext = createContext<EditorTools | undefined>(undefined);

export function useEditor(): EditorTools {
  const tools = useContext(EditorContext);
  if (tools === undefined) throw new Error("a part of the editor stands outside of it");
  return tools;
}
