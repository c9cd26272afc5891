import { useState } from "preact/hooks";
import { Say } from "../../../pages/shown-text.tsx";
import { LevelMeter } from "./level-meter.tsx";
import { clockOf } from "./marks.ts";
import { LONGEST_MS, type RecorderView } from "./recorder-desk.ts";
import { recall, remember } from "../remembered.ts";

interface RecordControlsProps {
  readonly view: RecorderView;
  readonly hasTake: boolean;
  readonly onToggle: () => void;
  readonly counts: boolean;
  readonly onCounts: (counts: boolean) => void;
}

/** The button that records and stops, with what is going on meanwhile. */
export function RecordControls(props: RecordControlsProps) {
  const { view, hasTake, onToggle } = props;
  const isOn = view.kind === "recording" || view.kind === "counting" || view.kind === "asking";
  const label = isOn ? "stop" : hasTake ? "record_again" : "record";
  return (
    <div class="voice-controls">
      <button
        type="button"
        class={`voice-record ${isOn ? "voice-record-on" : ""}`.trim()}
        disabled={view.kind === "ending"}
        aria-keyshortcuts="r"
        onClick={onToggle}
      >
        <span class="voice-record-sign" aria-hidden="true" />
        <Say text={`panel.voice.${label}`} />
        <kbd aria-hidden="true">R</kbd>
      </button>
      <CountSwitch {...props} />
      <div class="voice-state" role="status">
        <State view={view} />
      </div>
      {view.kind === "recording" ? <Recording view={view} /> : null}
    </div>
  );
}

/** Told once each; the running clock is not. */
function State({ view }: { readonly view: RecorderView }) {
  switch (view.kind) {
    case "counting":
      return <strong class="voice-count">{view.left}</strong>;
    case "recording":
      return <Say text="panel.voice.recording" />;
    case "asking":
      return <Say text="panel.voice.asking" />;
    case "ending":
      return <Say text="panel.voice.ending" />;
    case "problem":
      return (
        <p class="notice notice-danger">
          <Say text={`panel.voice.microphone_${view.problem}`} />
        </p>
      );
    case "idle":
      return null;
  }
}

function Recording({ view }: { readonly view: Extract<RecorderView, { kind: "recording" }> }) {
  return (
    <>
      <p class="voice-clock" role="timer">
        {clockOf(view.elapsed)}
        <small>
          {" / "}
          {clockOf(LONGEST_MS)}
        </small>
      </p>
      <LevelMeter level={view.level} />
    </>
  );
}

function CountSwitch({ counts, onCounts }: RecordControlsProps) {
  return (
    <label class="field-choice">
      <input
        type="checkbox"
        checked={counts}
        onChange={({ currentTarget }) => onCounts(currentTarget.checked)}
      />
      <span>
        <Say text="panel.voice.count_down" />
      </span>
    </label>
  );
}

/** Whether to count down first, as it was the last time. */
export function useCountDown() {
  const [counts, setCounts] = useState(() => recall("cuenta") === "yes");
  const change = (next: boolean) => {
    remember("cuenta", next ? "yes" : "no");
    setCounts(next);
  };
  return [counts, change] as const;
}
