import { useMemo } from "preact/hooks";
import { differenceOf } from "../../../../surveys/core/index.ts";
import { clockTime } from "../saving/save-status.tsx";
import type { UnsavedCopy } from "../saving/unsaved-copy.ts";
import { useTranslator } from "../use-translator.ts";
import { ChangeList } from "./change-choices.tsx";
import { ModalDialog } from "./modal-dialog.tsx";

interface RecoveryDialogProps {
  readonly copy: UnsavedCopy;
  readonly onRecover: () => void;
  readonly onDiscard: () => void;
}

/** What did not get saved before the page was closed or reloaded. */
export function RecoveryDialog({ copy, onRecover, onDiscard }: RecoveryDialogProps) {
  const { t } = useTranslator();
  const changes = useMemo(() => differenceOf(copy.base, copy.definition), [copy]);
  return (
    <ModalDialog id="recovery-title" title={t("panel.recovery.title")}>
      <p>{t("panel.recovery.explanation", { time: clockTime(copy.at) })}</p>
      <ChangeList title={t("panel.recovery.changes")} changes={changes} />
      <div class="form-actions">
        <button type="button" onClick={onRecover}>
          {t("panel.recovery.recover")}
        </button>
        <button type="button" class="button-secondary" onClick={onDiscard}>
          {t("panel.recovery.discard")}
        </button>
      </div>
    </ModalDialog>
  );
}
