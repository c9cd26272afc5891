import { useMemo, useState } from "preact/hooks";
import {
  applyChanges,
  type Definition,
  type DefinitionChange,
  mergeChanges,
} from "../../../../surveys/core/index.ts";
import type { OtherDraft } from "../saving/draft-protocol.ts";
import { clockTime } from "../saving/save-status.tsx";
import { useTranslator } from "../use-translator.ts";
import { ChangeChoices, ChangeList } from "./change-choices.tsx";
import { ModalDialog } from "./modal-dialog.tsx";

interface ConflictDialogProps {
  readonly base: Definition;
  readonly mine: Definition;
  readonly theirs: OtherDraft;
  /** Goes on with a definition that stands on theirs. */
  readonly onResolve: (definition: Definition) => void;
}

function useChosen(fitting: readonly DefinitionChange[]) {
  const [chosen, setChosen] = useState<ReadonlySet<DefinitionChange>>(() => new Set(fitting));
  const choose = (change: DefinitionChange, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(change);
    else next.delete(change);
    setChosen(next);
  };
  return { chosen, choose };
}

interface ActionsProps {
  readonly onMerge: () => void;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Putting mine in the place of theirs is asked twice. */
function Actions({ onMerge, onTheirs, onMine }: ActionsProps) {
  const { t } = useTranslator();
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="form-actions">
      <button type="button" onClick={onMerge}>
        {t("panel.conflict.merge")}
      </button>
      <button type="button" class="button-secondary" onClick={onTheirs}>
        {t("panel.conflict.theirs")}
      </button>
      {isAsking ? (
        <div class="caution" role="alert">
          <p>{t("panel.conflict.replace_warning")}</p>
          <button type="button" class="button-danger" onClick={onMine}>
            {t("panel.conflict.replace_confirm")}
          </button>
        </div>
      ) : (
        <button type="button" class="button-quiet" onClick={() => setAsking(true)}>
          {t("panel.conflict.replace")}
        </button>
      )}
    </div>
  );
}

/** Somebody saved meanwhile: who, when, what, and how to go on. Nothing is lost without a word. */
export function ConflictDialog({ base, mine, theirs, onResolve }: ConflictDialogProps) {
  const { t } = useTranslator();
  const { definition: other, savedAt, savedBy } = theirs;
  const merged = useMemo(() => mergeChanges(base, { mine, theirs: other }), [base, mine, other]);
  const { chosen, choose } = useChosen(merged.fitting);
  const all = [...merged.fitting, ...merged.clashing];
  const who = savedBy ?? t("panel.conflict.somebody");
  return (
    <ModalDialog id="conflict-title" title={t("panel.conflict.title")}>
      <p>{t("panel.conflict.explanation", { who, time: clockTime(savedAt) })}</p>
      <ChangeList title={t("panel.conflict.their_changes", { who })} changes={merged.theirs} />
      <ChangeChoices
        title={t("panel.conflict.fitting")}
        changes={merged.fitting}
        chosen={chosen}
        onChoose={choose}
      />
      <ChangeChoices
        title={t("panel.conflict.clashing")}
        changes={merged.clashing}
        chosen={chosen}
        onChoose={choose}
      />
      <Actions
        onMerge={() =>
          onResolve(
            applyChanges(
              other,
              all.filter((change) => chosen.has(change)),
            ),
          )
        }
        onTheirs={() => onResolve(other)}
        onMine={() => onResolve(mine)}
      />
    </ModalDialog>
  );
}
