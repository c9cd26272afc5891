import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import type { Translator } from "../../../locales/translator.ts";
import { PageTranslator } from "../../pages/shown-text.tsx";
import { ConflictDialog } from "./conflict/conflict-dialog.tsx";
import { RecoveryDialog } from "./conflict/recovery-dialog.tsx";
import { EditorContext, type EditorTools } from "./editor-context.ts";
import { Outline } from "./outline/outline.tsx";
import type { PeaCatalogue } from "./pea/pea-catalogue.ts";
import { PreviewPanel } from "./preview/preview-panel.tsx";
import { PaneTabs } from "./pane-tabs.tsx";
import { ProblemList } from "./problem-list.tsx";
import { PropertyPanel } from "./properties/property-panel.tsx";
import { SaveStatus } from "./saving/save-status.tsx";
import type { Saving } from "./saving/saving.ts";
import { useSaving } from "./saving/use-saving.ts";
import type { EditorState, EditorStore } from "./state/editor-store.ts";
import { PANES } from "./state/selection.ts";
import { useStore } from "./state/use-store.ts";
import { useWorkbench } from "./workbench.ts";
import { ToolIcon } from "./tool-icon.tsx";

interface EditorAppProps {
  readonly store: EditorStore;
  readonly translator: Translator;
  readonly pea: PeaCatalogue;
  readonly saving: Saving;
}

/** The element asked for takes the focus, out of whatever part is closed around it. */
function useFocus({ focus }: EditorState): void {
  useLayoutEffect(() => {
    if (focus === undefined) return;
    const element = document.getElementById(focus.id);
    for (let at = element?.closest("details"); at; at = at.parentElement?.closest("details")) {
      at.open = true;
    }
    element?.focus();
  }, [focus]);
}

/** A field whose text is not yet part of the survey undoes by itself; a question comes first. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  return target instanceof Element && target.closest("[data-own-undo]") !== null;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) work on the survey, in fields too. */
function useShortcuts(store: EditorStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if ((!isRedo && key !== "z") || isElsewhere(event.target)) return;
      event.preventDefault();
      if (isRedo) store.redo();
      else store.undo();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store]);
}

interface ShownProps {
  readonly store: EditorStore;
  readonly state: EditorState;
  readonly t: Translator["t"];
}

function Steps({ store, state, t }: ShownProps) {
  const { past, future } = state.history;
  return (
    <div class="editor-steps">
      <button
        type="button"
        class="tool"
        aria-disabled={past.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={() => store.undo()}
      >
        <ToolIcon sign="undo" /> {t("panel.editor.undo")}
      </button>
      <button
        type="button"
        class="tool"
        aria-disabled={future.length === 0}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => store.redo()}
      >
        <ToolIcon sign="redo" /> {t("panel.editor.redo")}
      </button>
    </div>
  );
}

/** Said aloud, and shown for whoever does not hear it. */
function Announced({ state, t }: Omit<ShownProps, "store">) {
  const { announcement } = state;
  return (
    <p class="editor-announcement" role="status">
      {announcement === undefined ? "" : t(announcement.text, announcement.with)}
    </p>
  );
}

type WithSaving = Pick<EditorAppProps, "store" | "saving">;

function Dialogs({ store, saving }: WithSaving) {
  const { copy, state } = useSaving(saving);
  if (copy !== undefined) {
    return (
      <RecoveryDialog
        copy={copy}
        onRecover={() => saving.recover(copy)}
        onDiscard={() => saving.discard()}
      />
    );
  }
  return state.kind !== "conflict" ? null : (
    <ConflictDialog
      key={state.theirs.revision}
      base={state.base}
      mine={store.definition}
      theirs={state.theirs}
      onResolve={(definition) => saving.resolve(state.theirs, definition)}
    />
  );
}

function Status({ saving }: Pick<WithSaving, "saving">) {
  const { state } = useSaving(saving);
  return <SaveStatus state={state} onRetry={() => saving.retry()} />;
}

/** The editor: the outline, the properties of what is selected, and the preview. */
export function EditorApp({ store, translator, pea, saving }: EditorAppProps) {
  const { t } = translator;
  const state = useStore(store);
  const { history, selection, pane } = state;
  const definition = history.present;
  const workbench = useWorkbench(definition);
  const tools = useMemo<EditorTools>(() => ({ store, workbench, pea }), [store, workbench, pea]);
  const selected = selection.kind === "item" ? selection.name : undefined;
  // The preview follows the workbench, not every letter.
  const preview = useMemo(
    () => <PreviewPanel definition={store.definition} workbench={workbench} selected={selected} />,
    [store, workbench, selected],
  );
  useFocus(state);
  useShortcuts(store);
  return (
    <PageTranslator.Provider value={translator}>
      <EditorContext.Provider value={tools}>
        <div class="editor" data-pane={pane}>
          <header class="editor-bar">
            <Steps store={store} state={state} t={t} />
            <Status saving={saving} />
            <ProblemList />
            <Announced state={state} t={t} />
          </header>
          <PaneTabs
            label={t("panel.editor.panes")}
            panes={PANES}
            current={pane}
            nameOf={(each) => t(`panel.editor.pane.${each}`)}
            onShow={(each) => store.show(each)}
          />
          <div class="editor-columns">
            <Outline definition={definition} selection={selection} />
            <PropertyPanel definition={definition} selection={selection} />
            <div class="editor-preview">{preview}</div>
          </div>
          <Dialogs store={store} saving={saving} />
        </div>
      </EditorContext.Provider>
    </PageTranslator.Provider>
  );
}
