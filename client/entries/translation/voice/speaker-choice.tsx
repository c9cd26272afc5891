import { Say } from "../../../pages/shown-text.tsx";
import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import { isVariant } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import type { VoiceRoom } from "./use-voice-room.ts";

interface SpeakerChoiceProps {
  readonly data: WorkbenchData;
  readonly room: Pick<VoiceRoom, "speaker" | "inUse" | "chooseSpeaker">;
}

/** Whose voice is recorded: those who have given their consent. */
export function SpeakerChoice({ data, room }: SpeakerChoiceProps) {
  const { t } = useTranslator();
  const name = (tag: string) => data.variants.find((variant) => variant.tag === tag)?.name ?? tag;
  return (
    <div class="field">
      <label for="voz-hablante">
        <Say text="panel.voice.speaker" />
      </label>
      <select
        id="voz-hablante"
        value={room.speaker}
        onChange={({ currentTarget }) => room.chooseSpeaker(currentTarget.value)}
      >
        {data.speakers.map(({ code, variant }) => (
          <option key={code} value={code}>
            {t(code === room.inUse ? "panel.voice.speaker_in_use" : "panel.voice.speaker_option", {
              code,
              variant: name(variant),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

export function NoSpeaker({ language }: Pick<WorkbenchData, "language">) {
  return (
    <p class="notice">
      <Say text={isVariant(language) ? "panel.voice.other_variant" : "panel.voice.no_speaker"} />{" "}
      <a href="/panel/hablantes/nuevo">
        <Say text="panel.voice.register" />
      </a>
    </p>
  );
}
