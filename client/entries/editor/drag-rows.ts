/** Where the pointer is over a row: its index, and how far down in it, from 0 to 1. */
export interface Hover {
  readonly row: number;
  readonly share: number;
}

export interface RowDrag {
  readonly onHover: (hover: Hover | undefined) => void;
  readonly onDrop: (hover: Hover) => void;
  readonly onEnd: () => void;
}

/** The edge of the window near which a drag scrolls. */
const EDGE_PX = 56;
const SCROLL_PX = 12;

/** Follows a pointer that was pressed on a handle until it is let go; Escape gives up. */
export function dragRows(
  { currentTarget: handle, pointerId, clientY }: PointerEvent,
  rows: Element,
  drag: RowDrag,
): void {
  if (!(handle instanceof HTMLElement)) return;
  let at = clientY;
  let hover: Hover | undefined;
  const look = () => {
    const next = hoverAt(rows, at);
    if (next?.row === hover?.row && zone(next) === zone(hover)) return;
    hover = next;
    drag.onHover(next);
  };
  const scroll = setInterval(() => {
    if (scrollTowards(handle, at)) look();
  }, 16);
  const end = new AbortController();
  const finish = (drop: boolean) => {
    end.abort();
    clearInterval(scroll);
    if (drop && hover !== undefined) drag.onDrop(hover);
    drag.onEnd();
  };
  const { signal } = end;
  handle.setPointerCapture(pointerId);
  const move = (event: PointerEvent) => {
    at = event.clientY;
    look();
  };
  handle.addEventListener("pointermove", move, { signal });
  handle.addEventListener("pointerup", () => finish(true), { signal });
  handle.addEventListener("pointercancel", () => finish(false), { signal });
  const press = ({ key }: KeyboardEvent) => {
    if (key === "Escape") finish(false);
  };
  document.addEventListener("keydown", press, { signal });
}

function zone(hover: Hover | undefined): boolean | undefined {
  return hover === undefined ? undefined : hover.share < 0.5;
}

function hoverAt(rows: Element, y: number): Hover | undefined {
  const found = [...rows.children].findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  const box = rows.children[found]?.getBoundingClientRect();
  if (box === undefined) return beyond(rows, y);
  return { row: found, share: (y - box.top) / box.height };
}

/** Below the last row means behind it, above the first before it. */
function beyond(rows: Element, y: number): Hover | undefined {
  const { top } = rows.getBoundingClientRect();
  const last = rows.children.length - 1;
  if (last < 0) return undefined;
  return y < top ? { row: 0, share: 0 } : { row: last, share: 1 };
}

function scrollTowards(handle: HTMLElement, y: number): boolean {
  const box = scrollerOf(handle);
  const { top, bottom } =
    box === document.documentElement
      ? { top: 0, bottom: innerHeight }
      : box.getBoundingClientRect();
  const by = y < top + EDGE_PX ? -SCROLL_PX : y > bottom - EDGE_PX ? SCROLL_PX : 0;
  if (by === 0) return false;
  const before = box.scrollTop;
  box.scrollTop += by;
  return box.scrollTop !== before;
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.documentElement;
}
