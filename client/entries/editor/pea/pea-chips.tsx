import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import type { PeaChip } from "./pea-tags.ts";

interface PeaChipsProps {
  readonly chips: readonly PeaChip[];
  readonly onRemove: (chip: PeaChip) => void;
}

function Chip({ chip, onRemove }: { readonly chip: PeaChip; readonly onRemove: () => void }) {
  const { t } = useTranslator();
  const { code, level, name } = chip;
  const tag = t(`panel.pea.tag.${level}`, { code });
  return (
    <li class="pea-chip">
      <span class="pea-chip-text">
        <strong>{tag}</strong>{" "}
        {name ?? (
          <em class="pea-unknown">
            <Say text="panel.pea.unknown" />
          </em>
        )}
      </span>
      <button
        type="button"
        class="pea-remove"
        aria-label={t("panel.pea.remove", { tag })}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

/** The tags a question has. */
export function PeaChips({ chips, onRemove }: PeaChipsProps) {
  const { t } = useTranslator();
  if (chips.length === 0) {
    return (
      <p class="pea-none">
        <Say text="panel.pea.none" />
      </p>
    );
  }
  return (
    <ul class="pea-chips" aria-label={t("panel.pea.chosen")}>
      {chips.map((chip) => (
        <Chip key={chip.level + chip.code} chip={chip} onRemove={() => onRemove(chip)} />
      ))}
    </ul>
  );
}
