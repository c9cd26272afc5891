import { backOffMs } from "../../../offline/back-off.ts";
import { type Definition, differenceOf } from "../../../../surveys/core/index.ts";
import type { OtherDraft, SaveReply } from "./draft-protocol.ts";
import type { UnsavedCopy } from "./unsaved-copy.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "waiting" | "saving" | "offline" | "signed_out" }
  /** As it stands it is no survey yet: nothing is sent before it has what it lacks. */
  | { readonly kind: "incomplete"; readonly lack: "items" | "title" }
  | { readonly kind: "refused"; readonly code: string; readonly detail: string }
  /** Somebody saved meanwhile: nothing is sent until a person has chosen. */
  | { readonly kind: "conflict"; readonly base: Definition; readonly theirs: OtherDraft };

export interface SaverPorts {
  readonly put: (
    draft: { readonly definition: Definition; readonly base: number },
    isLeaving: boolean,
  ) => Promise<SaveReply>;
  /** Calls once after a while; the result calls it off. */
  readonly later: (ms: number, call: () => void) => () => void;
  readonly random: () => number;
  readonly now: () => string;
  readonly keep: (copy: UnsavedCopy) => void;
  readonly forget: () => void;
  readonly onState: (state: SaveState) => void;
}

/** Enough for a word to be finished, little enough that nothing of note is lost. */
const QUIET_MS = 1_000;
const KEEP_MS = 300;

/** Sends the newest definition, one at a time, until the server has it. */
export class DraftSaver {
  state: SaveState;
  private readonly ports: SaverPorts;
  private base: { revision: number; definition: Definition };
  private current: Definition;
  private savedAt: string | null;
  private isSending = false;
  private attempts = 0;
  private callOff: () => void = () => undefined;
  private callOffKeeping: () => void = () => undefined;

  constructor(start: Omit<OtherDraft, "savedBy">, ports: SaverPorts) {
    this.ports = ports;
    this.base = { revision: start.revision, definition: start.definition };
    this.current = start.definition;
    this.savedAt = start.savedAt;
    this.state = { kind: "saved", at: start.savedAt };
  }

  get hasUnsaved(): boolean {
    return this.current !== this.base.definition;
  }

  /** Takes the definition as it is now. */
  change(definition: Definition): void {
    if (definition === this.current) return;
    this.current = definition;
    this.keepSoon();
    if (this.state.kind === "conflict" || this.isSending) return;
    if (!this.hasUnsaved) return this.settle();
    if (this.state.kind !== "offline" && this.state.kind !== "signed_out") {
      this.become({ kind: "waiting" });
    }
    this.sendAfter(QUIET_MS);
  }

  /** Sends now what is not saved: the connection is back, a person asks, or the page goes. */
  flush(isLeaving = false): void {
    if (isLeaving) this.keepNow();
    if (this.hasUnsaved && !this.isSending && this.state.kind !== "conflict") {
      void this.send(isLeaving);
    }
  }

  /** Goes on from what somebody else saved. */
  rebase(theirs: Omit<OtherDraft, "savedBy">, definition: Definition): void {
    this.base = { revision: theirs.revision, definition: theirs.definition };
    this.savedAt = theirs.savedAt;
    this.current = definition;
    this.attempts = 0;
    if (!this.hasUnsaved) return this.settle();
    this.become({ kind: "waiting" });
    this.keepNow();
    this.sendAfter(0);
  }

  /** What is written stands on another ground than the draft as it is now: a person chooses. */
  contest(base: Definition, theirs: OtherDraft): void {
    this.callOff();
    this.become({ kind: "conflict", base, theirs });
  }

  private async send(isLeaving: boolean): Promise<void> {
    this.callOff();
    const sent = this.current;
    const lack = lackOf(sent);
    if (lack !== undefined) {
      this.become({ kind: "incomplete", lack });
      return;
    }
    this.isSending = true;
    this.become({ kind: "saving" });
    const reply = await this.ports.put({ definition: sent, base: this.base.revision }, isLeaving);
    this.isSending = false;
    this.take(reply, sent);
  }

  private take(reply: SaveReply, sent: Definition): void {
    if (reply.kind === "saved") return this.takeSaved(reply.revision, reply.savedAt, sent);
    if (reply.kind === "conflict") return this.takeConflict(reply.theirs, sent);
    if (reply.kind === "failed") {
      this.attempts += 1;
      this.become({ kind: "offline" });
      return this.sendAfter(backOffMs(this.attempts, this.ports.random()));
    }
    this.become(reply);
    if (reply.kind === "refused" && this.current !== sent) this.sendAfter(QUIET_MS);
  }

  private takeSaved(revision: number, savedAt: string | null, sent: Definition): void {
    this.base = { revision, definition: sent };
    this.savedAt = savedAt;
    this.attempts = 0;
    if (!this.hasUnsaved) return this.settle();
    this.become({ kind: "waiting" });
    this.sendAfter(QUIET_MS);
  }

  /** A lost answer to our own attempt looks like somebody else: the definition tells. */
  private takeConflict(theirs: OtherDraft, sent: Definition): void {
    if (differenceOf(theirs.definition, sent).length === 0) {
      return this.takeSaved(theirs.revision, theirs.savedAt, sent);
    }
    const { definition: base } = this.base;
    if (differenceOf(base, theirs.definition).length === 0) {
      return this.rebase({ ...theirs, definition: base }, this.current);
    }
    this.become({ kind: "conflict", base, theirs });
  }

  private settle(): void {
    this.callOff();
    this.callOffKeeping();
    this.ports.forget();
    this.become({ kind: "saved", at: this.savedAt });
  }

  private sendAfter(ms: number): void {
    this.callOff();
    this.callOff = this.ports.later(ms, () => this.flush());
  }

  private keepSoon(): void {
    this.callOffKeeping();
    this.callOffKeeping = this.ports.later(KEEP_MS, () => this.keepNow());
  }

  private keepNow(): void {
    this.callOffKeeping();
    if (!this.hasUnsaved) return;
    const { definition, revision } = this.base;
    const copy = { revision, base: definition, definition: this.current, at: this.ports.now() };
    this.ports.keep(copy);
  }

  private become(state: SaveState): void {
    this.state = state;
    this.ports.onState(state);
  }
}

/** What the server would not take a definition without. */
function lackOf({ items, title }: Definition): "items" | "title" | undefined {
  if (title === "") return "title";
  return items.length === 0 ? "items" : undefined;
}
