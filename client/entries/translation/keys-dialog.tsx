import { useRef } from "preact/hooks";
import { useTranslator } from "../editor/use-translator.ts";

export const KEYS_DIALOG_ID = "desk-keys";

const KEYS = [
  { keys: ["Ctrl", "Enter"], name: "save_next" },
  { keys: ["Alt", "↓"], name: "next" },
  { keys: ["Alt", "↑"], name: "previous" },
  { keys: ["Alt", "A"], name: "approve" },
  { keys: ["Alt", "R"], name: "review" },
  { keys: ["/"], name: "search" },
  { keys: ["?"], name: "help" },
] as const;

/** While the focus is in the part that records. */
const VOICE_KEYS = [
  { keys: ["R"], name: "voice_record" },
  { keys: ["P"], name: "voice_play" },
  { keys: ["G"], name: "voice_save" },
  { keys: ["N"], name: "voice_next" },
] as const;

function KeyList({ keys: list }: { readonly keys: typeof KEYS | typeof VOICE_KEYS }) {
  const { t } = useTranslator();
  return (
    <dl class="desk-keys">
      {list.map(({ keys, name }) => (
        <div key={name}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(`panel.translation.keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The list of keys; Escape closes it as its button does, and the focus goes back. */
export function KeysDialog() {
  const { t } = useTranslator();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="tool desk-keys-open"
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        {t("panel.translation.keys.open")}
      </button>
      <dialog
        ref={dialog}
        id={KEYS_DIALOG_ID}
        class="editor-dialog"
        aria-labelledby="desk-keys-title"
      >
        <h2 id="desk-keys-title">{t("panel.translation.keys.title")}</h2>
        <KeyList keys={KEYS} />
        <h3>{t("panel.translation.keys.voice_title")}</h3>
        <KeyList keys={VOICE_KEYS} />
        <form method="dialog">
          <button type="submit">{t("panel.translation.keys.close")}</button>
        </form>
      </dialog>
    </>
  );
}
