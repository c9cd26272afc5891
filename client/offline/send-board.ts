import type { DeviceStore } from "./device-records.ts";
import { type Line, type Lines, reconcile, type SendItem, shownItems } from "./send-lines.ts";

export type SendListener = (items: readonly SendItem[]) => void;

/** Where every finished response stands in this tab, and who is told of it. */
export interface SendBoard {
  readonly lines: () => Lines;
  readonly place: (line: Line) => void;
  readonly remove: (id: string) => void;
  /** Takes in what the store holds now, also what other tabs did to it. */
  readonly look: () => Promise<void>;
  readonly subscribe: (listener: SendListener) => () => void;
}

export function createSendBoard(store: DeviceStore, now: () => number): SendBoard {
  const listeners = new Set<SendListener>();
  let lines: Lines = new Map();

  function show(next: Lines): void {
    lines = next;
    for (const listener of listeners) tell(listener, shownItems(lines));
  }

  return {
    lines: () => lines,
    place: (line) => {
      show(new Map(lines).set(line.item.id, line));
    },
    remove: (id) => {
      show(new Map([...lines].filter(([known]) => known !== id)));
    },
    look: async () => {
      const stored = await store.listQueued();
      show(reconcile(lines, stored, now()));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      tell(listener, shownItems(lines));
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A listener that fails is reported like any error of the page and stops no delivery. */
function tell(listener: SendListener, items: readonly SendItem[]): void {
  try {
    listener(items);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
