import { type Definition, differenceOf } from "../../../../surveys/core/index.ts";
import type { EditorStore } from "../state/editor-store.ts";
import { type LoadedDraft, type OtherDraft, putDraft } from "./draft-protocol.ts";
import { DraftSaver, type SaveState } from "./draft-saver.ts";
import { findCopy, forgetCopy, keepCopy, type UnsavedCopy } from "./unsaved-copy.ts";

interface SavingView {
  readonly state: SaveState;
  /** What an earlier visit of this tab did not get saved, until somebody says what to do with it. */
  readonly copy: UnsavedCopy | undefined;
}

/** Keeps the store and the server together for as long as the page is open. */
export class Saving {
  view: SavingView;
  private readonly store: EditorStore;
  private readonly draft: LoadedDraft;
  private readonly saver: DraftSaver;
  private readonly listeners = new Set<() => void>();

  constructor(store: EditorStore, draft: LoadedDraft, href: string) {
    const { slug } = draft.definition;
    this.store = store;
    this.draft = draft;
    this.saver = new DraftSaver(draft, {
      put: (body, isLeaving) => putDraft(href, body, isLeaving),
      later: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      random: () => Math.random(),
      now: () => new Date().toISOString(),
      keep: (copy) => keepCopy(slug, copy),
      forget: () => forgetCopy(slug),
      onState: (state) => this.become({ state }),
    });
    this.view = { state: this.saver.state, copy: copyOf(draft) };
    store.subscribe(() => this.saver.change(store.definition));
    this.followPage();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  retry(): void {
    this.saver.flush();
  }

  /** Goes on with what was not saved; on a draft that others saved meanwhile, a person chooses. */
  recover(copy: UnsavedCopy): void {
    this.become({ copy: undefined });
    if (copy.revision === this.draft.revision) {
      this.store.edit(() => copy.definition);
      return;
    }
    this.saver.contest(copy.base, this.draft);
    this.store.restart(copy.definition);
  }

  discard(): void {
    forgetCopy(this.draft.definition.slug);
    this.become({ copy: undefined });
  }

  /** Goes on with a definition that stands on what others saved. */
  resolve(theirs: OtherDraft, definition: Definition): void {
    this.store.restart(definition);
    this.saver.rebase(theirs, definition);
  }

  private followPage(): void {
    addEventListener("online", () => this.saver.flush());
    addEventListener("pagehide", () => this.saver.flush(true));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.saver.flush(true);
    });
    addEventListener("beforeunload", (event) => {
      if (this.saver.hasUnsaved) event.preventDefault();
    });
  }

  private become(changes: Partial<SavingView>): void {
    this.view = { ...this.view, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** A copy that says the same as the draft was saved after all. */
function copyOf({ definition }: LoadedDraft): UnsavedCopy | undefined {
  const copy = findCopy(definition.slug);
  if (copy === undefined || differenceOf(definition, copy.definition).length > 0) return copy;
  forgetCopy(definition.slug);
  return undefined;
}
