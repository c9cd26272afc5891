import { useTranslator } from "../editor/use-translator.ts";
import { useDesk } from "./desk/desk-context.ts";
import type { DeskState } from "./desk/desk-store.ts";
import { type Edit, waits } from "./desk/edit.ts";

type Standing = "saved" | "saving" | "offline" | "signed_out" | "unsaved" | "contested";

interface Counted {
  readonly kind: Standing;
  readonly count: number;
}

/** How saving stands, the most pressing first. */
function standingOf({ edits, sending, connection }: DeskState): Counted {
  const count = (is: (edit: Edit) => boolean) => [...edits.values()].filter(is).length;
  const waiting = count(waits);
  const contested = count(({ theirs }) => theirs !== undefined);
  if (connection !== "fine" && waiting > 0) return { kind: connection, count: waiting };
  if (contested > 0) return { kind: "contested", count: contested };
  if (sending !== undefined || waiting > 0) return { kind: "saving", count: waiting };
  return { kind: edits.size === 0 ? "saved" : "unsaved", count: edits.size };
}

const TROUBLES: readonly Standing[] = ["offline", "signed_out", "contested"];

function Help({ state, kind }: { readonly state: DeskState; readonly kind: Standing }) {
  const { t } = useTranslator();
  const { store } = useDesk();
  const { edits, selected } = state;
  const contested = [...edits].find(
    ([key, { theirs }]) => theirs !== undefined && key !== selected,
  );
  return (
    <>
      {kind === "signed_out" ? (
        <a href="/panel" target="_blank" rel="noopener">
          {t("panel.save.sign_in")}
        </a>
      ) : null}
      {kind === "offline" || kind === "signed_out" ? (
        <button type="button" class="tool" onClick={() => store.queue.retry()}>
          {t("panel.save.retry")}
        </button>
      ) : null}
      {kind === "unsaved" && edits.size > 1 ? (
        <button type="button" class="tool" onClick={() => store.queue.save(...edits.keys())}>
          {t("panel.translation.save_all")}
        </button>
      ) : null}
      {contested === undefined ? null : (
        <button type="button" class="tool" onClick={() => store.select(contested[0])}>
          {t("panel.translation.see_contested")}
        </button>
      )}
    </>
  );
}

/** Whether everything is saved, and what to do where it cannot be. */
export function DeskBar({ state }: { readonly state: DeskState }) {
  const { t } = useTranslator();
  const { isKept } = useDesk();
  const { kind, count } = standingOf(state);
  const isTrouble = TROUBLES.includes(kind);
  const { said } = state;
  return (
    <>
      <div class={isTrouble ? "save-status is-trouble" : "save-status"} data-save={kind}>
        <span aria-hidden="true" class="save-dot" />
        <p role="status">{t(`panel.translation.standing.${kind}`, { count })}</p>
        <Help state={state} kind={kind} />
      </div>
      {state.edits.size > 0 && !isKept() ? (
        <p class="desk-warning">{t("panel.translation.not_kept")}</p>
      ) : null}
      <p class="editor-announcement" role="status">
        {said === undefined ? "" : t(said.text, said.with)}
      </p>
    </>
  );
}
