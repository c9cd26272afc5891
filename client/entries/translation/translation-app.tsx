import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Translator } from "../../../locales/translator.ts";
import { PageTranslator } from "../../pages/shown-text.tsx";
import { PaneTabs } from "../editor/pane-tabs.tsx";
import { useStore } from "../editor/state/use-store.ts";
import { DeskBar } from "./desk-bar.tsx";
import { DeskLinks } from "./desk-links.tsx";
import { DeskContext, type DeskTools } from "./desk/desk-context.ts";
import { actOfKey, keyedActs, spotOf } from "./desk/desk-keys.ts";
import { type DeskState, PANES } from "./desk/desk-store.ts";
import { WIDE } from "./is-wide.ts";
import { KEYS_DIALOG_ID, KeysDialog } from "./keys-dialog.tsx";
import { SEARCH_ID } from "./list/list-filters.tsx";
import { TextList } from "./list/text-list.tsx";
import { bringIntoSight } from "./list/bring-into-sight.ts";
import { textRowId } from "./list/text-row.tsx";
import { useMarks } from "./list/use-marks.ts";
import { TextPreviewPanel } from "./preview/text-preview.tsx";
import { TextPanel } from "./text/text-panel.tsx";

const PREVIEW_NAME = "panel.translation.pane.preview";

interface TranslationAppProps {
  readonly tools: DeskTools;
  readonly translator: Translator;
}

/** The element asked for takes the focus once it is there. */
function useFocus({ focus }: DeskState): void {
  useLayoutEffect(() => {
    if (focus !== undefined) document.getElementById(focus.id)?.focus();
  }, [focus]);
}

function openKeys(): void {
  const dialog = document.getElementById(KEYS_DIALOG_ID);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

function useKeys({ store, data }: DeskTools): void {
  useEffect(() => {
    const acts = keyedActs(store, data.person, {
      help: openKeys,
      search: () => {
        store.show("list");
        store.focus(SEARCH_ID);
      },
    });
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector("dialog[open]") !== null) return;
      const act = actOfKey(event, spotOf(event.target), acts);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store, data]);
}

/** The address names the text one is at, so that a link leads to it. */
function useAddress({ selected }: DeskState): void {
  useEffect(() => {
    if (selected !== undefined) history.replaceState(null, "", `#${encodeURIComponent(selected)}`);
  }, [selected]);
}

/** The row of the text one is at comes into sight in the list. */
function useRowInSight({ selected, pane }: DeskState): void {
  useEffect(() => {
    const row = selected === undefined ? null : document.getElementById(textRowId(selected));
    if (row !== null) bringIntoSight(row);
  }, [selected, pane]);
}

/** Whether all three parts stand side by side. */
function useWide(): boolean {
  const query = useMemo(() => matchMedia(WIDE), []);
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const follow = () => setWide(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return isWide;
}

/** The workbench: the list of texts, the one being written, and how it looks to a citizen. */
export function TranslationApp({ tools, translator }: TranslationAppProps) {
  const { store } = tools;
  const { t } = translator;
  const state = useStore(store);
  const { texts, filter, selected, edits, pane } = state;
  const text = store.find(selected);
  const isWide = useWide();
  useFocus(state);
  useKeys(tools);
  useAddress(state);
  useRowInSight(state);
  const marks = useMarks(edits, state.sending);
  // It scrolls where the three stand side by side: the keyboard has to reach it.
  const reach = { tabIndex: 0, role: "group" as const, "aria-label": translator.t(PREVIEW_NAME) };
  const preview = { class: "desk-preview", ...(isWide ? reach : {}) };
  return (
    <PageTranslator.Provider value={translator}>
      <DeskContext.Provider value={tools}>
        <div class="desk" data-pane={pane}>
          <header class="editor-bar desk-bar">
            <DeskBar state={state} />
            <KeysDialog />
            <DeskLinks />
          </header>
          <PaneTabs
            label={t("panel.translation.panes")}
            panes={PANES}
            current={pane}
            nameOf={(each) => t(`panel.translation.pane.${each}`)}
            onShow={(each) => store.show(each)}
          />
          <div class="desk-columns">
            <TextList texts={texts} filter={filter} selected={selected} marks={marks} />
            <TextPanel text={text} state={state} />
            <div {...preview}>
              {text !== undefined && (isWide || pane === "preview") ? (
                <TextPreviewPanel
                  text={text}
                  texts={texts}
                  value={edits.get(text.key)?.text ?? text.text}
                />
              ) : null}
            </div>
          </div>
        </div>
      </DeskContext.Provider>
    </PageTranslator.Provider>
  );
}
