import {
  type Definition,
  type DefinitionChange,
  differenceOf,
  findPlaced,
} from "../../../../surveys/core/index.ts";
import type { TextParameters } from "../../../../locales/translator.ts";
import { type History, newHistory, record, redo, undo } from "./history.ts";
import { type Pane, type Selection, SURVEY } from "./selection.ts";

/** Something to be said aloud: a locale key. Each time anew, also when the words are the same. */
export interface Announcement {
  readonly text: string;
  readonly with: TextParameters;
}

export interface EditorState {
  readonly history: History;
  readonly selection: Selection;
  readonly pane: Pane;
  readonly announcement: Announcement | undefined;
  /** Id of the element that takes the focus once it is there; a new object each time. */
  readonly focus: { readonly id: string } | undefined;
}

/** What the editor shows, and the only way to change it. Knows no document. */
export class EditorStore {
  state: EditorState;
  private readonly now: () => number;
  private readonly listeners = new Set<() => void>();

  constructor(definition: Definition, now: () => number) {
    this.now = now;
    this.state = {
      history: newHistory(definition),
      selection: SURVEY,
      pane: "outline",
      announcement: undefined,
      focus: undefined,
    };
  }

  get definition(): Definition {
    return this.state.history.present;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param field names the field being typed in: typing on is one step */
  edit(change: (definition: Definition) => Definition, field?: string): void {
    const next = change(this.definition);
    this.become({ history: record(this.state.history, next, { field, at: this.now() }) });
  }

  select(selection: Selection, pane?: Pane): void {
    this.become({ selection, ...(pane === undefined ? {} : { pane }) });
  }

  show(pane: Pane): void {
    this.become({ pane });
  }

  announce(text: string, parameters: TextParameters = {}): void {
    this.become({ announcement: { text, with: parameters } });
  }

  focus(id: string): void {
    this.become({ focus: { id } });
  }

  undo(): void {
    this.travel(undo(this.state.history), "panel.editor.undone");
  }

  redo(): void {
    this.travel(redo(this.state.history), "panel.editor.redone");
  }

  /** Another ground to stand on: what went before cannot be undone into it. */
  restart(definition: Definition): void {
    this.become({
      history: newHistory(definition),
      selection: standing(definition, this.state.selection),
    });
  }

  private travel(history: History, said: string): void {
    const { present } = history;
    if (present === this.definition) return;
    const [first] = differenceOf(this.definition, present);
    const touched = first === undefined ? undefined : selectionOf(first);
    const selection = standing(present, touched ?? this.state.selection);
    this.become({ history, selection, announcement: { text: said, with: {} } });
  }

  private become(changes: Partial<EditorState>): void {
    const before = this.state;
    const next = { ...before, ...changes };
    this.state = { ...next, selection: standing(next.history.present, next.selection) };
    for (const listener of this.listeners) listener();
  }
}

function selectionOf(change: DefinitionChange): Selection {
  if ("item" in change) return { kind: "item", name: change.item };
  return "list" in change ? { kind: "list", name: change.list } : SURVEY;
}

/** What is no longer there cannot be selected. */
function standing(definition: Definition, selection: Selection): Selection {
  const isThere =
    selection.kind === "survey" ||
    (selection.kind === "item" && findPlaced(definition, selection.name) !== undefined) ||
    (selection.kind === "list" && Object.hasOwn(definition.lists, selection.name));
  return isThere ? selection : SURVEY;
}
