import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import type { TextsProtocol } from "../protocol.ts";
import type { DeskStore } from "./desk-store.ts";

/** What every part of the workbench works with. */
export interface DeskTools {
  readonly store: DeskStore;
  readonly data: WorkbenchData;
  readonly protocol: TextsProtocol;
  /** Name of the language, in Spanish. */
  readonly languageName: string;
  /** Address of the workbench. */
  readonly href: string;
  /** Whether the browser keeps what is written. */
  readonly isKept: () => boolean;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (tools === undefined) throw new Error("a part of the workbench stands outside of it");
  return tools;
}
