import type { Direction } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../use-translator.ts";
import type { OutlineActs } from "./outline-acts.ts";
import { ToolIcon } from "../tool-icon.tsx";

const STEPS: readonly Direction[] = ["up", "down", "out", "in"];

export interface SelectedToolsProps {
  readonly acts: OutlineActs;
  readonly name: string | undefined;
}

/** What can be done to the selected item. The buttons stay where they are, and keep the focus. */
export function SelectedTools({ acts, name }: SelectedToolsProps) {
  const { t } = useTranslator();
  const isOff = name === undefined;
  const act = (work: (selected: string) => void) => () => {
    if (name !== undefined) work(name);
  };
  return (
    <div class="outline-tools" role="group" aria-label={t("panel.editor.selected_tools")}>
      {STEPS.map((direction) => (
        <button
          key={direction}
          type="button"
          class="tool"
          aria-disabled={isOff}
          aria-label={t(`panel.editor.move.${direction}`)}
          title={t(`panel.editor.move.${direction}`)}
          onClick={act((selected) => acts.step(selected, direction))}
        >
          <ToolIcon sign={direction} />
        </button>
      ))}
      <button type="button" class="tool" aria-disabled={isOff} onClick={act(acts.duplicate)}>
        {t("panel.editor.duplicate")}
      </button>
      <button
        type="button"
        class="tool tool-danger"
        aria-disabled={isOff}
        onClick={act(acts.remove)}
      >
        {t("panel.editor.remove")}
      </button>
    </div>
  );
}
