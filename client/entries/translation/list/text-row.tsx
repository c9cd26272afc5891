import type { TextUnit } from "../../../../surveys/core/index.ts";
import { memo } from "../../editor/memo.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { StateShape } from "../state-shape.tsx";

/** How far the edit of a text is from the server. */
export type EditMark = "none" | "unsaved" | "waiting" | "contested" | "refused";

interface TextRowProps {
  readonly text: TextUnit;
  readonly language: string;
  readonly isSelected: boolean;
  /** One row alone is reached with the tab key; arrows go to the others. */
  readonly isTabStop: boolean;
  readonly mark: EditMark;
  readonly onOpen: (key: string) => void;
}

export function textRowId(key: string): string {
  return `text-row-${key}`;
}

function rowsAround(row: HTMLElement): readonly HTMLElement[] {
  return [...(row.closest(".text-list")?.querySelectorAll<HTMLElement>(".text-row") ?? [])];
}

function onRowKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, currentTarget, key, metaKey } = event;
  if (!(currentTarget instanceof HTMLElement) || altKey || ctrlKey || metaKey) return;
  const rows = rowsAround(currentTarget);
  const at = rows.indexOf(currentTarget);
  const places: Readonly<Record<string, number>> = {
    ...{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 },
  };
  const place = places[key];
  const next = place === undefined ? undefined : rows[place];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Marks({ text, mark }: Pick<TextRowProps, "text" | "mark">) {
  const { t } = useTranslator();
  const { openComments: count, recording } = text;
  const voice = recording?.isStale === true ? "stale" : "there";
  return (
    <span class="text-row-marks">
      <span class="text-row-state">
        <StateShape state={text.state} /> {t(`panel.translation.state.${text.state}`)}
      </span>
      {mark === "none" ? null : (
        <span class="text-row-edit">{t(`panel.translation.edit.${mark}`)}</span>
      )}
      {recording === null ? null : <span>{t(`panel.translation.recording.${voice}`)}</span>}
      {count === 0 ? null : <span>{t("panel.translation.comment_count", { count })}</span>}
    </span>
  );
}

function Row({ text, language, isSelected, isTabStop, mark, onOpen }: TextRowProps) {
  return (
    <li>
      <button
        type="button"
        class="text-row"
        id={textRowId(text.key)}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? "true" : undefined}
        onClick={() => onOpen(text.key)}
        onKeyDown={onRowKey}
      >
        <span class="text-row-spanish">{text.spanish}</span>
        {text.text === "" ? null : (
          <span class="text-row-text" lang={text.inheritedFrom ?? language}>
            {text.text}
          </span>
        )}
        <Marks text={text} mark={mark} />
      </button>
    </li>
  );
}

/** One text of the list; rendered again only when something of it changed. */
export const TextRow = memo(Row);
