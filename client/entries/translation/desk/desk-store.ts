import type { TextParameters } from "../../../../locales/translator.ts";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import type { AskedAct, TextsProtocol } from "../protocol.ts";
import type { Connection, EditQueue } from "./edit-queue.ts";
import type { Edits } from "./edit.ts";
import { filterTexts, NO_FILTER, type TextFilter } from "./text-filter.ts";
import { inOrder, neighbourOf } from "./text-order.ts";

export const PANES = ["list", "text", "preview"] as const;
export type Pane = (typeof PANES)[number];

/** Something to be said aloud: a locale key. Each time anew, also when the words are the same. */
export interface Said {
  readonly text: string;
  readonly with: TextParameters;
}

export interface DeskState {
  readonly texts: readonly TextUnit[];
  readonly selected: string | undefined;
  readonly filter: TextFilter;
  readonly pane: Pane;
  readonly said: Said | undefined;
  /** Id of the element that takes the focus once it is there; a new object each time. */
  readonly focus: { readonly id: string } | undefined;
  readonly edits: Edits;
  readonly sending: string | undefined;
  readonly connection: Connection;
  /** The text on which an act is under way. */
  readonly acting: string | undefined;
  /** Why the last act on a text came to nothing, in words. */
  readonly trouble: { readonly key: string; readonly words: Said | string } | undefined;
  /** What the person declared to speak. */
  readonly variant: string;
}

export const FIELD_ID = "text-target";
export const HEADING_ID = "text-heading";

type Acts = Pick<TextsProtocol, "act">;

/** What the workbench shows, and the only way to change it. Knows no document. */
export class DeskStore {
  state: DeskState;
  readonly queue: EditQueue;
  private readonly person: WorkbenchData["person"];
  private readonly protocol: Acts;
  private readonly listeners = new Set<() => void>();

  constructor(
    data: Pick<WorkbenchData, "person" | "texts">,
    protocol: Acts,
    /** Made here, for it tells this store what becomes of the edits. */
    newQueue: (hooks: {
      readonly onText: (text: TextUnit) => void;
      readonly onChange: () => void;
    }) => EditQueue,
  ) {
    this.person = data.person;
    this.protocol = protocol;
    this.queue = newQueue({
      onText: (text) => this.takeText(text),
      onChange: () => this.follow(),
    });
    this.state = {
      ...{ texts: inOrder(data.texts), selected: undefined, filter: NO_FILTER, pane: "list" },
      ...{ said: undefined, focus: undefined, sending: undefined, connection: "fine" },
      ...{ acting: undefined, trouble: undefined, variant: "", edits: this.queue.edits },
    };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  find(key: string | undefined): TextUnit | undefined {
    return this.state.texts.find((text) => text.key === key);
  }

  /** What the list shows: the text one is at stays although it no longer fits. */
  shown(): readonly TextUnit[] {
    return filterTexts(this.state.texts, this.state.filter, this.person);
  }

  filter(changes: Partial<TextFilter>): void {
    this.become({ filter: { ...this.state.filter, ...changes } });
  }

  show(pane: Pane): void {
    this.become({ pane });
  }

  /** @param focus the field where one goes on writing, the heading where one reads first, or none */
  select(key: string, focus: string | null = FIELD_ID): void {
    if (this.find(key) === undefined) return;
    const pane = this.state.pane === "list" ? "text" : this.state.pane;
    const moved = focus === null ? {} : { focus: { id: focus } };
    this.become({ selected: key, pane, trouble: undefined, ...moved });
  }

  /** Goes along the list; says so where it ends. */
  step(step: 1 | -1): boolean {
    const { selected, texts } = this.state;
    const key = neighbourOf(texts, this.shown(), { key: selected, step });
    if (key === undefined) {
      this.say(step === 1 ? "panel.translation.said.last" : "panel.translation.said.first");
      return false;
    }
    this.select(key);
    return true;
  }

  say(text: string, parameters: TextParameters = {}): void {
    this.become({ said: { text, with: parameters } });
  }

  focus(id: string): void {
    this.become({ focus: { id } });
  }

  declare(variant: string): void {
    this.become({ variant, trouble: undefined });
  }

  write(value: string): void {
    const text = this.find(this.state.selected);
    if (text !== undefined) this.queue.write(text, value);
  }

  /** Saves what is written here and goes on, without waiting for the answer. */
  save(isLeaving: boolean): void {
    const { selected, edits } = this.state;
    if (selected === undefined) return;
    const isEdited = edits.has(selected);
    if (isEdited) this.queue.save(selected);
    if (isLeaving) this.step(1);
    else if (!isEdited) this.say("panel.translation.said.nothing_to_save");
  }

  /** Does something with the text one is at; true once the server did it. */
  async act(asked: AskedAct): Promise<boolean> {
    const text = this.find(this.state.selected);
    if (text === undefined || this.state.acting !== undefined) return false;
    const { key, sequence: base } = text;
    this.become({ acting: key, trouble: undefined });
    const reply = await this.protocol.act(key, { ...asked, base });
    this.become({ acting: undefined });
    if (reply.kind === "done") {
      this.takeText(reply.text);
      this.say(`panel.translation.done.${asked.act}`);
      return true;
    }
    if (reply.kind === "conflict") this.takeText(reply.text);
    const words =
      reply.kind === "refused" ? reply.detail : { text: troubleOf(reply.kind), with: {} };
    this.become({ trouble: { key, words } });
    return false;
  }

  /** A text as it stands now, whoever changed it. */
  takeText(changed: TextUnit): void {
    const texts = this.state.texts.map((text) => (text.key === changed.key ? changed : text));
    this.become({ texts });
  }

  private follow(): void {
    const { edits, sending, connection } = this.queue;
    this.become({ edits, sending, connection });
  }

  private become(changes: Partial<DeskState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function troubleOf(kind: "conflict" | "failed" | "signed_out"): string {
  return `panel.translation.trouble.${kind}`;
}
