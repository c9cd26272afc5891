import { useTranslator } from "../use-translator.ts";
import type { SaveState } from "./draft-saver.ts";

interface SaveStatusProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

const CLOCK = new Intl.DateTimeFormat("es-MX", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const TROUBLES: readonly SaveState["kind"][] = [
  "offline",
  "refused",
  "signed_out",
  "conflict",
  "incomplete",
];

/** The hour of a moment, as the person's clock shows it. */
export function clockTime(moment: string | null): string {
  const time = moment === null ? Number.NaN : Date.parse(moment);
  return Number.isNaN(time) ? "" : CLOCK.format(time);
}

function wordsOf(state: SaveState): { readonly text: string; readonly with: { time: string } } {
  const time = state.kind === "saved" ? clockTime(state.at) : "";
  if (state.kind === "incomplete") return { text: `panel.save.no_${state.lack}`, with: { time } };
  const text = state.kind === "saved" && time === "" ? "unchanged" : state.kind;
  return { text: `panel.save.${text}`, with: { time } };
}

/** Whether everything is saved, and what to do where it cannot be. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  const { t } = useTranslator();
  const words = wordsOf(state);
  const isTrouble = TROUBLES.includes(state.kind);
  return (
    <div class={isTrouble ? "save-status is-trouble" : "save-status"} data-save={state.kind}>
      <span aria-hidden="true" class="save-dot" />
      <p role={isTrouble ? "status" : undefined}>
        {t(words.text, words.with)}
        {state.kind === "refused" && state.detail !== "" ? ` ${state.detail}` : null}
      </p>
      {state.kind === "signed_out" ? (
        <a href="/panel" target="_blank" rel="noopener">
          {t("panel.save.sign_in")}
        </a>
      ) : null}
      {state.kind === "offline" || state.kind === "refused" || state.kind === "signed_out" ? (
        <button type="button" class="tool" onClick={onRetry}>
          {t("panel.save.retry")}
        </button>
      ) : null}
    </div>
  );
}
