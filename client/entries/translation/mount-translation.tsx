import { render } from "preact";
import { createBrowserTranslator } from "../../../locales/browser-translator.ts";
import type { WorkbenchData } from "../../pages/panel/translation/workbench-data.ts";
import { DeskStore } from "./desk/desk-store.ts";
import { EditQueue } from "./desk/edit-queue.ts";
import { KeptEdits } from "./desk/kept-edits.ts";
import { followPage } from "./follow-page.ts";
import { isWide } from "./is-wide.ts";
import { TextsProtocol } from "./protocol.ts";
import { recall } from "./remembered.ts";
import { TranslationApp } from "./translation-app.tsx";

/** Puts the workbench in the place that the page came with. */
export async function mountTranslation(): Promise<void> {
  const place = document.getElementById("translation");
  const href = place?.dataset["href"];
  if (place === null || href === undefined) return;
  reveal("loading");
  const protocol = new TextsProtocol(href);
  const data = await protocol.load();
  if (typeof data === "string") {
    place.replaceChildren();
    reveal(data);
    return;
  }
  const translator = createBrowserTranslator({
    ...{ language: "es", spanish: data.words, approved: {}, drafts: {} },
  });
  const { store, kept } = openDesk(data, protocol);
  openFirst(store);
  const languageName = place.dataset["languageName"] ?? data.language;
  place.replaceChildren();
  render(
    <TranslationApp
      tools={{ store, data, protocol, languageName, href, isKept: () => !kept.isRefused }}
      translator={translator}
    />,
    place,
  );
}

function reveal(part: string): void {
  const element = document.getElementById(`translation-${part}`);
  if (element !== null) element.hidden = false;
}

/** The text that the address names; where there is room for it beside the list, the first one. */
function openFirst(store: DeskStore): void {
  const named = store.state.texts.find(
    ({ key }) => location.hash === `#${encodeURIComponent(key)}`,
  );
  if (named !== undefined) return store.select(named.key, null);
  const [first] = store.shown();
  if (first !== undefined && isWide()) store.select(first.key, null);
}

interface OpenedDesk {
  readonly store: DeskStore;
  readonly kept: KeptEdits;
}

function openDesk(data: WorkbenchData, protocol: TextsProtocol): OpenedDesk {
  const { language, person, survey } = data;
  const kept = new KeptEdits(() => localStorage, { person: person.id, survey, language });
  const store = new DeskStore(
    data,
    protocol,
    (hooks) =>
      new EditQueue(kept.find(), {
        ...hooks,
        send: (key, body) => protocol.write(key, body),
        later: (ms, call) => {
          const timer = setTimeout(call, ms);
          return () => clearTimeout(timer);
        },
        random: () => Math.random(),
        now: () => new Date().toISOString(),
        keep: (key, edit) => kept.keep(key, edit),
        forget: (key) => kept.forget(key),
      }),
  );
  const { variants } = data;
  const remembered = recall(`variante ${language}`);
  if (variants.some(({ tag }) => tag === remembered)) store.declare(remembered);
  followPage(store, kept);
  store.queue.retry();
  return { store, kept };
}
