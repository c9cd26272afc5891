import { render } from "preact";
import { createBrowserTranslator } from "../../../locales/browser-translator.ts";
import { EditorApp } from "./editor-app.tsx";
import { openNamed } from "./open-place.ts";
import { loadDraft } from "./saving/draft-protocol.ts";
import { Saving } from "./saving/saving.ts";
import { EditorStore } from "./state/editor-store.ts";

/** Puts the editor in the place of the outline that the page came with; without it that one stays. */
export async function mountEditor(): Promise<void> {
  const place = document.getElementById("editor");
  const href = place?.dataset["draft"];
  if (place === null || href === undefined) return;
  const draft = await loadDraft(href);
  if (typeof draft === "string") {
    const failure = document.getElementById(`editor-${draft}`);
    if (failure !== null) failure.hidden = false;
    return;
  }
  const translator = createBrowserTranslator({
    language: "es",
    spanish: draft.texts,
    approved: {},
    drafts: {},
  });
  const store = new EditorStore(draft.definition, () => performance.now());
  openNamed(store, location.hash);
  const saving = new Saving(store, draft, href);
  place.replaceChildren();
  render(
    <EditorApp store={store} translator={translator} pea={draft.pea} saving={saving} />,
    place,
  );
}
