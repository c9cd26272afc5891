import { useEffect, useId, useRef } from "preact/hooks";
import type { Definition } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import "../../../questions/every-part.ts";
import type { Workbench } from "../workbench.ts";
import { PhoneFrame } from "./phone-frame.tsx";
import { hasScreen, isShownNow, screenOfItem } from "./preview-journey.ts";
import { PreviewProblems } from "./preview-problems.tsx";

export interface PreviewPanelProps {
  readonly definition: Definition;
  readonly workbench: Workbench;
  readonly selected: string | undefined;
}

/** Goes where the selected item is shown: when it is selected, and as soon as it has a place. */
function useSelected({ selected, workbench }: PreviewPanelProps): void {
  const { acts, preview } = workbench;
  const shown = useRef<string | undefined>(undefined);
  const hasPlace =
    selected !== undefined &&
    preview !== undefined &&
    screenOfItem(preview, selected) !== undefined;
  useEffect(() => {
    if (selected === shown.current) return;
    shown.current = hasPlace ? selected : undefined;
    if (hasPlace) acts.showItem(selected);
  }, [acts, selected, hasPlace]);
}

/** What has to be known of what the phone shows; always something, so that nothing jumps. */
function noteOf({ definition, selected, workbench }: PreviewPanelProps): string {
  const { preview, faults } = workbench;
  if (definition.items.length === 0) return "panel.preview.nothing";
  if (preview === undefined) return "panel.preview.none_yet";
  if (faults.length > 0) return "panel.preview.last_good";
  const waits =
    selected !== undefined && hasScreen(preview, selected) && !isShownNow(preview, selected);
  return waits ? "panel.preview.hidden" : "panel.preview.never_sent";
}

/** The survey being written, on a phone, as a respondent would meet it. Nothing is sent. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { definition, selected, workbench } = props;
  const { acts, preview, faults } = workbench;
  const id = useId();
  useSelected(props);
  return (
    <section class="phone" aria-labelledby={id}>
      <div class="phone-head">
        <h2 id={id}>
          <Say text="panel.preview.title" />
        </h2>
        <button type="button" class="button-secondary" onClick={acts.restart}>
          <Say text="panel.preview.restart" />
        </button>
      </div>
      <p class="phone-note" role="status">
        <Say text={noteOf(props)} />
      </p>
      {preview === undefined || definition.items.length === 0 ? null : (
        <PhoneFrame preview={preview} acts={acts} selected={selected} />
      )}
      <PreviewProblems faults={faults} />
    </section>
  );
}
