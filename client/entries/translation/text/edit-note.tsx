import { useTranslator } from "../../editor/use-translator.ts";
import { clockTime } from "../../editor/saving/save-status.tsx";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID } from "../desk/desk-store.ts";
import type { Edit } from "../desk/edit.ts";

interface EditNoteProps {
  readonly text: TextUnit;
  readonly edit: Edit | undefined;
}

/** What has to be known of words that the server does not have: where they are from, or why not. */
export function EditNote({ text, edit }: EditNoteProps) {
  const { t } = useTranslator();
  const { store } = useDesk();
  if (edit === undefined || edit.theirs !== undefined) return null;
  if (edit.refusal === undefined && edit.isRecovered !== true) return null;
  const undo = () => {
    store.queue.discard(text.key);
    store.focus(FIELD_ID);
  };
  return (
    <div class="caution edit-note" role="status">
      {edit.refusal === undefined ? (
        <p>{t("panel.translation.recovered", { time: clockTime(edit.at) })}</p>
      ) : (
        <p>
          <strong>{t("panel.translation.refused")}</strong> {edit.refusal}
        </p>
      )}
      <button type="button" class="button-quiet" onClick={undo}>
        {t("panel.translation.discard")}
      </button>
    </div>
  );
}
