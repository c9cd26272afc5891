import type { RefObject } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";
import type { PlacedItem } from "../../../../surveys/core/index.ts";
import { dragRows, type Hover } from "../drag-rows.ts";
import type { EditorStore } from "../state/editor-store.ts";
import { type Drop, dropPlace } from "./drop-place.ts";
import type { OutlineActs } from "./outline-acts.ts";

interface Dragging {
  readonly name: string;
  readonly drop: Drop | undefined;
}

interface RowDragTools {
  readonly store: EditorStore;
  readonly acts: OutlineActs;
  readonly rows: readonly PlacedItem[];
  readonly list: RefObject<HTMLElement | null>;
}

/** Dragging rows of the outline with a pointer. */
export function useRowDrag({ store, acts, rows, list }: RowDragTools) {
  const [dragging, setDragging] = useState<Dragging | undefined>(undefined);
  const shown = useRef(rows);
  shown.current = rows;
  const grab = useCallback(
    (name: string, event: PointerEvent) => {
      const element = list.current;
      if (element === null) return;
      event.preventDefault();
      const dropAt = ({ row, share }: Hover) => {
        const moving = shown.current.find(({ item }) => item.name === name);
        const target = shown.current[row];
        if (moving === undefined || target === undefined) return undefined;
        return dropPlace(store.definition, moving, { target, share });
      };
      setDragging({ name, drop: undefined });
      dragRows(event, element, {
        onHover: (hover) =>
          setDragging({ name, drop: hover === undefined ? undefined : dropAt(hover) }),
        onDrop: (hover) => {
          const drop = dropAt(hover);
          if (drop !== undefined) acts.moveTo(name, drop.place);
        },
        onEnd: () => setDragging(undefined),
      });
    },
    [acts, list, store],
  );
  return { dragging, grab };
}
