import type { Media } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../use-translator.ts";
import { TextInput } from "./field-parts.tsx";

const KINDS = ["image", "bigImage", "audio", "video"] as const;

interface MediaFieldsProps {
  readonly id: string;
  readonly value: Media | undefined;
  readonly onChange: (value: Media | undefined, typing: string) => void;
}

function withFile(media: Media, kind: (typeof KINDS)[number], file: string): Media | undefined {
  const { [kind]: _, ...others } = media;
  const next = file === "" ? others : { ...others, [kind]: file };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** Names of the files that accompany a text. */
export function MediaFields({ id, value = {}, onChange }: MediaFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      {KINDS.map((kind) => (
        <TextInput
          key={kind}
          id={`${id}-${kind}`}
          label={t(`panel.property.media.${kind}`)}
          value={value[kind] ?? ""}
          onInput={(file) => onChange(withFile(value, kind, file.trim()), `media.${kind}`)}
          input={{ spellcheck: false }}
        />
      ))}
    </>
  );
}
