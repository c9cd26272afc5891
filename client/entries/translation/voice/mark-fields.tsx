import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { type Marks, moveMark, seconds } from "./marks.ts";

interface MarkFieldsProps {
  readonly marks: Marks;
  readonly duration: number;
  readonly onMarks: (marks: Marks) => void;
}

/** Where what is said begins and ends: by slider or by number. */
export function MarkFields(props: MarkFieldsProps) {
  return (
    <div class="voice-marks">
      <MarkField {...props} which="start" />
      <MarkField {...props} which="end" />
    </div>
  );
}

function MarkField({
  which,
  marks,
  duration,
  onMarks,
}: MarkFieldsProps & { readonly which: "start" | "end" }) {
  const { t } = useTranslator();
  const value = marks[which];
  const id = `voz-${which}`;
  const told = t("panel.voice.seconds", { seconds: seconds(value) });
  const move = (milliseconds: number) => {
    if (Number.isFinite(milliseconds))
      onMarks(moveMark(marks, { [which]: milliseconds }, duration));
  };
  return (
    <div class="voice-mark">
      <label for={id}>
        <Say text={`panel.voice.${which}`} />
      </label>
      <input
        id={id}
        type="number"
        min="0"
        max={seconds(duration)}
        step="0.05"
        value={seconds(value)}
        onChange={({ currentTarget }) => {
          move(currentTarget.valueAsNumber * 1000);
          currentTarget.value = seconds(value);
        }}
      />
      <input
        type="range"
        min={0}
        max={duration}
        step={10}
        value={value}
        aria-label={t(`panel.voice.${which}`)}
        aria-valuetext={told}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
      />
    </div>
  );
}
