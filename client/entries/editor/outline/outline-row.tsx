import type { Direction, Item } from "../../../../surveys/core/index.ts";
import { itemRowId } from "../../../pages/panel/editor-rows.ts";
import { sortOf, sortWords, titleOf } from "../item-words.ts";
import { memo } from "../memo.tsx";
import { SortIcon } from "../sort-icon.tsx";
import { useTranslator } from "../use-translator.ts";
import type { OutlineActs } from "./outline-acts.ts";
import type { Drop } from "./drop-place.ts";
import { ToolIcon } from "../tool-icon.tsx";

interface OutlineRowProps {
  readonly item: Item;
  readonly depth: number;
  readonly isSelected: boolean;
  /** One row alone is reached with the tab key; arrows go to the others. */
  readonly isTabStop: boolean;
  readonly problems: number;
  readonly isDragged: boolean;
  readonly drop: Drop["side"] | undefined;
  readonly acts: OutlineActs;
  readonly onGrab: (name: string, event: PointerEvent) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The row that an arrow, Home or End leads to. */
function neighbour(row: Element | null, key: string): Element | null | undefined {
  if (key === "ArrowUp") return row?.previousElementSibling;
  if (key === "ArrowDown") return row?.nextElementSibling;
  if (key === "Home") return row?.parentElement?.firstElementChild;
  return key === "End" ? row?.parentElement?.lastElementChild : undefined;
}

function onRowKey(event: KeyboardEvent, name: string, acts: OutlineActs): void {
  const { altKey, ctrlKey, currentTarget, key, metaKey } = event;
  if (!(currentTarget instanceof HTMLElement) || ctrlKey || metaKey) return;
  const direction = altKey ? DIRECTIONS[key] : undefined;
  const next = altKey ? undefined : neighbour(currentTarget.closest("li"), key);
  if (direction !== undefined) {
    acts.step(name, direction);
    // A moved row may lose the focus with its place.
    document.getElementById(itemRowId(name))?.focus();
  } else if (key === "Delete") acts.remove(name);
  else if (next) next.querySelector<HTMLElement>(".outline-open")?.focus();
  else return;
  event.preventDefault();
}

function rowClass({ depth, drop, isDragged, isSelected, item }: OutlineRowProps): string {
  const parts = [
    "outline-row",
    `depth-${String(Math.min(depth, 6))}`,
    item.kind === "question" ? undefined : "outline-container",
    isSelected ? "is-selected" : undefined,
    isDragged ? "is-dragged" : undefined,
    drop === undefined ? undefined : `drop-${drop}`,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

function Badge({ count }: { readonly count: number }) {
  const { t } = useTranslator();
  if (count === 0) return null;
  return (
    <span class="outline-badge">
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{t("panel.editor.problem_count", { count })}</span>
    </span>
  );
}

function Row(props: OutlineRowProps) {
  const { acts, depth, isSelected, isTabStop, item, onGrab, problems } = props;
  const translator = useTranslator();
  const sort = sortOf(item, depth);
  return (
    <li class={rowClass(props)} data-item={item.name}>
      <span
        class="drag-handle"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button === 0) onGrab(item.name, event);
        }}
      >
        <ToolIcon sign="grip" />
      </span>
      <button
        type="button"
        class="outline-open"
        id={itemRowId(item.name)}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? "true" : undefined}
        onClick={() => acts.open(item.name)}
        onKeyDown={(event) => onRowKey(event, item.name, acts)}
      >
        <SortIcon sort={sort} />
        <span class="outline-words">
          <span class="outline-title">{titleOf(item)}</span>
          <span class="outline-about">
            {depth === 0 ? null : (
              <span class="visually-hidden">
                {translator.t("panel.editor.level", { level: depth + 1 })}{" "}
              </span>
            )}
            {sortWords(translator, sort)} · <code>{item.name}</code>
          </span>
        </span>
        <Badge count={problems} />
      </button>
    </li>
  );
}

/** One item of the outline; rendered again only when something of it changed. */
export const OutlineRow = memo(Row);
