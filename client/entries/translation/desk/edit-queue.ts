import { backOffMs } from "../../../offline/back-off.ts";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { ActReply } from "../protocol.ts";
import { type Edit, type Edits, isSameGround, newEdit, waits } from "./edit.ts";

export interface QueuePorts {
  readonly send: (
    key: string,
    body: { readonly text: string; readonly base: number },
  ) => Promise<ActReply>;
  /** Calls once after a while; the result calls it off. */
  readonly later: (ms: number, call: () => void) => () => void;
  readonly random: () => number;
  readonly now: () => string;
  readonly keep: (key: string, edit: Edit) => void;
  readonly forget: (key: string) => void;
  /** A text as the server has it now. */
  readonly onText: (text: TextUnit) => void;
  readonly onChange: () => void;
}

export type Connection = "fine" | "offline" | "signed_out";

/** Keeps every edit, and sends those that were asked for, one at a time, until the server has them. */
export class EditQueue {
  edits: Edits;
  connection: Connection = "fine";
  sending: string | undefined;
  private readonly ports: QueuePorts;
  private attempts = 0;
  private callOff: () => void = () => undefined;

  constructor(edits: Edits, ports: QueuePorts) {
    this.edits = edits;
    this.ports = ports;
  }

  /** Takes what stands in the field of a text. */
  write(on: TextUnit, value: string): void {
    const { key } = on;
    const known = this.edits.get(key);
    const isAsItWas = value === on.text && (known?.base ?? on.sequence) === on.sequence;
    if (isAsItWas && key !== this.sending) return this.drop(key);
    if (known === undefined) return this.put(key, newEdit(on, value, this.ports.now()));
    const { refusal: _, isRecovered: __, ...rest } = known;
    this.put(key, { ...rest, text: value, at: this.ports.now(), isAsked: false });
  }

  /** Asks for edits to be saved; those that others contest wait for a choice. */
  save(...keys: readonly string[]): void {
    for (const key of keys) {
      const edit = this.edits.get(key);
      if (edit === undefined) continue;
      const { refusal: _, ...rest } = edit;
      this.put(key, { ...rest, isAsked: true });
    }
    this.retry();
  }

  /** The connection may be back, or the person is. */
  retry(): void {
    this.callOff();
    this.callOff = () => undefined;
    if (this.connection === "signed_out") this.connection = "fine";
    void this.sendNext();
  }

  /** Leaves what was written. */
  discard(key: string): void {
    this.drop(key);
  }

  /** Goes on with some words on top of what somebody else wrote. */
  resolve(key: string, on: TextUnit, value: string): void {
    if (value === on.text) return this.drop(key);
    this.put(key, { ...newEdit(on, value, this.ports.now()), isAsked: true });
    this.retry();
  }

  private async sendNext(): Promise<void> {
    if (this.sending !== undefined) return;
    const [key, edit] = [...this.edits].find(([, one]) => waits(one)) ?? [];
    if (key === undefined || edit === undefined) return;
    this.sending = key;
    this.ports.onChange();
    const reply = await this.ports.send(key, { text: edit.text, base: edit.base });
    this.sending = undefined;
    this.take(key, edit, reply);
  }

  private take(key: string, sent: Edit, reply: ActReply): void {
    if (reply.kind === "failed") return this.tryLater();
    if (reply.kind === "signed_out") {
      this.connection = "signed_out";
      return this.ports.onChange();
    }
    this.connection = "fine";
    this.attempts = 0;
    if (reply.kind === "refused") this.patch(key, { isAsked: false, refusal: reply.detail });
    else if (reply.kind === "done") this.takeSaved(key, sent, reply.text);
    else this.takeConflict(key, sent, reply.text);
    void this.sendNext();
  }

  private takeSaved(key: string, sent: Edit, text: TextUnit): void {
    const current = this.edits.get(key);
    this.ports.onText(text);
    if (current === undefined || current.text === sent.text || current.text === text.text) {
      return this.drop(key);
    }
    // Written on while it was on its way.
    const { isAsked } = current;
    this.put(key, { ...newEdit(text, current.text, current.at), isAsked });
  }

  /** A lost answer to our own attempt looks like somebody else: the words tell. */
  private takeConflict(key: string, sent: Edit, text: TextUnit): void {
    if (text.text === sent.text && text.spanish === sent.before.spanish) {
      return this.takeSaved(key, sent, text);
    }
    this.ports.onText(text);
    const wentOn = text.sequence !== sent.base;
    if (wentOn && isSameGround(sent, text)) this.patch(key, { base: text.sequence });
    else this.patch(key, { theirs: text });
  }

  private tryLater(): void {
    this.connection = "offline";
    this.attempts += 1;
    this.callOff();
    const wait = backOffMs(this.attempts, this.ports.random());
    this.callOff = this.ports.later(wait, () => void this.sendNext());
    this.ports.onChange();
  }

  private patch(key: string, changes: Partial<Edit>): void {
    const edit = this.edits.get(key);
    if (edit !== undefined) this.put(key, { ...edit, ...changes });
  }

  private put(key: string, edit: Edit): void {
    this.edits = new Map(this.edits).set(key, edit);
    this.ports.keep(key, edit);
    this.ports.onChange();
  }

  private drop(key: string): void {
    this.ports.forget(key);
    if (this.edits.has(key)) {
      this.edits = new Map([...this.edits].filter(([one]) => one !== key));
    }
    this.ports.onChange();
  }
}
