import { useEffect, useRef, useState } from "preact/hooks";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID } from "../desk/desk-store.ts";

/** Back to whoever writes, with what is wrong. */
export function ReturnForm({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslator();
  const { store } = useDesk();
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const end = () => {
    onEnd();
    store.focus(FIELD_ID);
  };
  const send = async () => {
    const note = field.current?.value.trim() ?? "";
    setMissing(note === "");
    if (note === "") field.current?.focus();
    else if (await store.act({ act: "return", note })) end();
  };
  return (
    <form
      class="return-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label for="return-note">{t("panel.translation.return.label")}</label>
      {isMissing ? (
        <p class="field-problem" id="return-problem">
          {t("panel.translation.return.no_note")}
        </p>
      ) : null}
      <textarea
        ref={field}
        id="return-note"
        rows={2}
        maxLength={2000}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? "return-problem" : undefined}
      />
      <div class="form-actions">
        <button type="submit" class="button-secondary">
          {t("panel.translation.return.send")}
        </button>
        <button type="button" class="button-quiet" onClick={end}>
          {t("panel.translation.return.cancel")}
        </button>
      </div>
    </form>
  );
}
