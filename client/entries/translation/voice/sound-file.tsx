import { Say } from "../../../pages/shown-text.tsx";

interface SoundFileProps {
  readonly id: string;
  /** Locale key. */
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A file instead of the microphone. */
export function SoundFile({ id, label, hint, accept, onFile }: SoundFileProps) {
  return (
    <div class="field">
      <label for={id}>
        <Say text={label} />
      </label>
      <p class="hint" id={`${id}-ayuda`}>
        <Say text={hint} />
      </p>
      <input
        type="file"
        class="file-input"
        id={id}
        accept={accept}
        aria-describedby={`${id}-ayuda`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again.
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}
