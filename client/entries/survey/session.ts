import type { DeviceStore, Draft, Kept } from "../../offline/device-records.ts";
import { advance, change, type JourneyStep, resume, revisit } from "../../pages/journey.ts";
import { joinSections, screenHolding } from "../../pages/journey-screens.ts";
import { type JourneyState, writeState } from "../../pages/journey-state.ts";
import { fieldsAfterChange } from "../../questions/fields-after-change.ts";
import { type FormFields, partsOf } from "../../questions/form-fields.ts";
import type { LiveSurvey } from "./live-survey.ts";
import type { Outbox } from "./outbox.ts";
import { journeyShown, screenName, type Shown } from "./shown.ts";

export interface SessionPorts {
  readonly live: LiveSurvey;
  readonly store: Pick<DeviceStore, "isDurable" | "saveDraft" | "discardDraft">;
  readonly outbox: Pick<Outbox, "send" | "discard">;
  readonly now: () => number;
  readonly newId: () => string;
  /** Called after every change, with what was shown before. */
  readonly onChange: (before: Shown) => void;
}

type SendStep = Extract<JourneyStep, { kind: "send" }>;

/** One person answering one survey in one tab: what is shown, and what the device keeps of it. */
export class Session {
  readonly #ports: SessionPorts;
  #shown: Shown;
  #draft: Draft | undefined;
  #startedAt: number;
  /** The response being sent, so that a refusal can lead back to its answers. */
  #sent: SendStep | undefined;
  #isWritten = true;

  constructor(ports: SessionPorts, first: Shown) {
    this.#ports = ports;
    this.#shown = first;
    this.#startedAt = ports.now();
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Left unfinished on this device, to be taken up or discarded. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  get canReview(): boolean {
    return this.#sent !== undefined;
  }

  /** False while the device keeps nothing: by wish, or because it cannot. */
  get isKept(): boolean {
    return this.#state?.unkept !== true && this.#ports.store.isDurable && this.#isWritten;
  }

  get #state(): JourneyState | undefined {
    return this.#shown.kind === "journey" ? this.#shown.step.state : this.#sent?.state;
  }

  show(next: Shown): void {
    const before = this.#shown;
    this.#shown = next;
    this.#ports.onChange(before);
  }

  /** What an earlier visit left on this device. */
  found(draft: Draft | undefined): void {
    this.#draft = draft;
    this.#ports.onChange(this.#shown);
  }

  /** A page in another language goes on with the same response: its day has begun with it. */
  goesOnWith(draft: Draft | undefined): void {
    const id = this.#state?.id;
    if (id !== undefined && draft?.state.includes(id) === true) this.#startedAt = draft.startedAt;
  }

  begin(fields: FormFields): void {
    this.#startedAt = this.#ports.now();
    this.#draft = undefined;
    this.submit(fields, "");
  }

  submit(fields: FormFields, search: string): void {
    const { live, newId } = this.#ports;
    const context = live.context();
    this.#follow(advance({ compiled: live.compiled, fields, search, context, newId }));
  }

  /** One field of a question changed: the form follows at once. */
  change(fields: FormFields, path: string, name: string): void {
    const shown = this.#shown;
    if (shown.kind !== "journey" || shown.step.kind !== "screen") return;
    const current = fieldsAfterChange(fields, path, name);
    const step = change(shown.step, current, path);
    this.show({ ...shown, step, echo: { ...shown.echo, [path]: partsOf(current, path) } });
    this.save();
  }

  /** The sections are shown whole from now on: what an answer opens appears beside it. */
  joinSections(): void {
    const { compiled } = this.#ports.live;
    joinSections(compiled);
    const shown = this.#shown;
    if (shown.kind !== "journey" || shown.step.kind !== "screen") return;
    const screenIndex = screenHolding(compiled, shown.step.screenIndex);
    this.show({ ...shown, step: { ...shown.step, screenIndex } });
  }

  /** The voice of a question was heard. */
  heard(path: string): void {
    const shown = this.#shown;
    if (shown.kind !== "journey" || shown.step.kind !== "screen") return;
    const { step } = shown;
    const name = path.slice(path.lastIndexOf(".") + 1);
    const played = [...new Set([...(step.state.played ?? []), name])];
    this.show({ ...shown, step: { ...step, state: { ...step.state, played } } });
    this.save();
  }

  /** A place of the journey, as the browser's history names it; outside it, the first page. */
  visit(screen: string | undefined): void {
    const shown = this.#shown;
    if (screen === undefined) {
      this.show({ kind: "start" });
      if (shown.kind === "journey") this.found(this.#draftOf(shown.step.state, screenName(shown)));
    } else if (shown.kind === "journey") this.#follow(revisit(shown.step, screen));
    else if (shown.kind === "start") this.resume(screen);
  }

  /** Takes up what was left unfinished; at another screen if one is named. */
  resume(screen?: string): void {
    const { live } = this.#ports;
    const draft = this.#draft;
    if (draft === undefined) return;
    const kept = { state: draft.state, screen: screen ?? draft.screen };
    const step = resume(live.compiled, live.context(), kept);
    if (step === undefined) return;
    this.#startedAt = draft.startedAt;
    this.#draft = undefined;
    this.#follow(step);
  }

  /** Says so only once it is gone: whoever discards may close the page at once. */
  async discardDraft(): Promise<void> {
    await this.#ports.store.discardDraft(this.#ports.live.data.definition.slug);
    this.found(undefined);
  }

  /** Back to the answers of a response that was refused. */
  review(): void {
    const sent = this.#sent;
    if (sent === undefined) return;
    void this.#ports.outbox.discard(sent.body.id);
    this.#follow(revisit(sent, "revision"));
  }

  save(): void {
    const shown = this.#shown;
    if (shown.kind !== "journey" || shown.step.state.unkept === true) return;
    const draft = this.#draftOf(shown.step.state, screenName(shown));
    void this.#ports.store.saveDraft(draft).then((kept) => this.#learnKept(kept));
  }

  #learnKept(kept: Kept): void {
    const wasWritten = this.#isWritten;
    this.#isWritten = kept === "kept";
    if (wasWritten !== this.#isWritten) this.#ports.onChange(this.#shown);
  }

  #draftOf(state: JourneyState, screen = ""): Draft {
    const { live, now } = this.#ports;
    return {
      survey: live.data.definition.slug,
      language: live.data.texts.language,
      version: live.compiled.definition.version,
      state: writeState(state),
      screen,
      startedAt: this.#startedAt,
      savedAt: now(),
      ...(state.discreet === true ? { withheldTitle: true } : {}),
    };
  }

  #follow(step: JourneyStep): void {
    if (step.kind === "problem") return;
    if (step.kind === "send") {
      this.#sent = step;
      const { body, state } = step;
      this.show({ kind: "sending", id: body.id, discreet: state.discreet === true });
      const custody = state.unkept === true ? "memory" : "device";
      void this.#ports.outbox.send(body, custody).then((kept) => this.#learnKept(kept));
      return;
    }
    this.#sent = undefined;
    this.show(journeyShown(step));
    this.save();
  }
}
