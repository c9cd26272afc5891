import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import { type DeskStore, FIELD_ID } from "./desk-store.ts";
import { offeredActs } from "./offered-acts.ts";
import { approveHere, reviewHere } from "./usual-acts.ts";

export interface KeyedActs {
  readonly saveAndNext: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly approve: () => void;
  readonly review: () => void;
  readonly search: () => void;
  readonly help: () => void;
}

/** Where a key is pressed. */
export type Spot = "target" | "field" | "elsewhere";

type Pressed = Pick<KeyboardEvent, "altKey" | "code" | "ctrlKey" | "key" | "metaKey">;

/** The act of a key; a letter in a field is a letter. */
export function actOfKey(
  { altKey, code, ctrlKey, key, metaKey }: Pressed,
  spot: Spot,
  acts: KeyedActs,
): (() => void) | undefined {
  if ((ctrlKey || metaKey) && !altKey) {
    return key === "Enter" && spot !== "field" ? acts.saveAndNext : undefined;
  }
  if (altKey && !ctrlKey) {
    if (key === "ArrowDown" && spot !== "field") return () => acts.step(1);
    if (key === "ArrowUp" && spot !== "field") return () => acts.step(-1);
    if (code === "KeyA") return acts.approve;
    return code === "KeyR" ? acts.review : undefined;
  }
  if (spot !== "elsewhere") return undefined;
  if (key === "/") return acts.search;
  return key === "?" ? acts.help : undefined;
}

/** Safe beyond the document's own elements: what is not one is no field. */
export function spotOf(target: EventTarget | null): Spot {
  if (!(target instanceof HTMLElement)) return "elsewhere";
  if (target.id === FIELD_ID) return "target";
  return target.matches("input, select, textarea") ? "field" : "elsewhere";
}

/** What the keys do on a desk. */
export function keyedActs(
  store: DeskStore,
  person: WorkbenchData["person"],
  shown: Pick<KeyedActs, "help" | "search">,
): KeyedActs {
  const offered = () => {
    const text = store.find(store.state.selected);
    const isEdited = text !== undefined && store.state.edits.has(text.key);
    return text === undefined ? [] : offeredActs(text, { person, isEdited });
  };
  return {
    ...shown,
    saveAndNext: () => store.save(true),
    step: (step) => void store.step(step),
    approve: () => approveHere(store, offered()),
    review: () => reviewHere(store, offered()),
  };
}
