import { type Claim, claimSurvey } from "../../offline/one-tab.ts";
import { type PageTitle, wholeTitle } from "../../pages/page-content.ts";
import { surveyTexts } from "../../pages/survey-texts.ts";
import type { Draft } from "../../offline/device-records.ts";
import { STAY } from "../../pages/journey-command.ts";
import type { FormFields } from "../../questions/form-fields.ts";
import { fieldsOfJourney } from "./read-page.ts";
import { forgetPost, rememberPlace, screenInHistory } from "./history-place.ts";
import type { LiveSurvey } from "./live-survey.ts";
import { focusLastEntry, focusStart } from "./move-focus.ts";
import { newId } from "./new-id.ts";
import { type Custody, locksOf } from "./open-custody.ts";
import { Outbox } from "./outbox.ts";
import { serverDay } from "./server-day.ts";
import { Session } from "./session.ts";
import { isElsewhere, screenName, type Shown } from "./shown.ts";
import { Stage } from "./stage.tsx";
import { surveyApp } from "./survey-app.tsx";
import { wirePage } from "./wire-page.ts";

/** The page once it lives in the browser: it paints, moves the focus and keeps the history. */
export class LivePage {
  readonly #live: LiveSurvey;
  readonly #custody: Custody;
  readonly #outbox: Outbox;
  readonly #session: Session;
  readonly #stage: Stage;
  readonly #leaving = new AbortController();
  #claim: Claim | undefined;
  #isLive = false;
  #isTitleNeutral = false;
  /** Id of a finished response that an earlier visit left on the device. */
  #unsent: string | undefined;
  /** A step that came from the browser's history adds nothing to it. */
  #isFromHistory = false;

  constructor(live: LiveSurvey, custody: Custody, first: Shown) {
    this.#live = live;
    this.#custody = custody;
    this.#stage = new Stage(live, first.kind === "start");
    this.#outbox = new Outbox({
      survey: live.data.definition.slug,
      custody,
      now: Date.now,
      serverDay: () => serverDay(live.dayOf),
    });
    this.#session = new Session(
      {
        live,
        store: custody.device.store,
        outbox: this.#outbox,
        now: Date.now,
        newId,
        onChange: (before) => this.#changed(before),
      },
      first,
    );
  }

  /** Takes over what the server rendered, then adds what only a living page can do. */
  async start(): Promise<void> {
    const { store } = this.#custody.device;
    const typed = fieldsOfJourney();
    const focused = document.activeElement?.id ?? "";
    this.#paint();
    this.#isLive = true;
    this.#wire();
    this.#paint();
    // A field that became another one, such as a list that is now searched, keeps its id.
    if (focused !== "") document.getElementById(focused)?.focus();
    this.#outbox.listen(() => this.#followDelivery());
    const [draft, unsent] = await Promise.all([
      store.readDraft(this.#live.data.definition.slug),
      this.#outbox.left(),
    ]);
    this.#unsent = unsent;
    this.#session.goesOnWith(draft);
    if (this.#session.shown.kind === "journey") await this.#adopt(typed);
    this.#joinSections();
    if (this.#session.shown.kind === "start") await this.#welcome(draft);
    this.#outbox.retry();
  }

  /** Follows the history no more: on the way out a screen would be shown, and kept, once more. */
  leave(): void {
    this.#leaving.abort();
  }

  /** The voice of a question was heard. */
  heard(path: string): void {
    this.#session.heard(path);
  }

  /** A step the server rendered; what was chosen before the script came is taken along. */
  async #adopt(typed: FormFields | undefined): Promise<void> {
    const { shown } = this.#session;
    forgetPost(shown, this.#live.data.action);
    const isFaultless = shown.kind === "journey" && isWithoutFaults(shown);
    await this.#alone(() => {
      if (typed !== undefined && isFaultless) this.#session.submit(typed, `?${STAY}`);
      else this.#session.save();
    });
  }

  /** Only now: until here the page is what the server rendered, for whom an answer opens nothing. */
  #joinSections(): void {
    this.#isFromHistory = true;
    this.#session.joinSections();
    this.#isFromHistory = false;
    const { shown } = this.#session;
    if (shown.kind === "journey") rememberPlace(shown, "replace");
  }

  async #welcome(draft: Draft | undefined): Promise<void> {
    this.#session.found(draft);
    const screen = screenInHistory(history.state);
    if (screen === undefined || draft === undefined) return;
    await this.#alone(() => this.#fromHistory(screen));
  }

  #wire(): void {
    const session = this.#session;
    const { signal } = this.#leaving;
    const follow = ({ state }: PopStateEvent) => this.#fromHistory(screenInHistory(state));
    addEventListener("popstate", follow, { signal });
    for (const news of ["online", "offline"]) addEventListener(news, () => this.#paint());
    wirePage({
      begin: (fields) => void this.#alone(() => session.begin(fields)),
      submit: (fields, search) => {
        session.submit(fields, search);
        if (search.startsWith("?agregar")) focusLastEntry();
      },
      change: (fields, { path, name }) => session.change(fields, path, name),
      toggleTitle: (isNeutral) => {
        this.#isTitleNeutral = isNeutral;
        this.#titleStart();
      },
      mayPost: () => navigator.onLine,
      mayLeave: () => session.shown.kind !== "sending" || session.isKept,
      act: {
        resume: () => void this.#alone(() => session.resume()),
        "discard-draft": () => void session.discardDraft(),
        "show-unsent": () => this.#showUnsent(),
        "take-over": () => void this.#takeOver(),
        "send-now": () => this.#sendAgain(),
        review: () => session.review(),
        "discard-unsent": () => void this.#discardUnsent(),
      },
    });
  }

  /** Runs what writes, if no other tab answers this survey; else says so. */
  async #alone(work: () => void): Promise<void> {
    if (this.#leaving.signal.aborted) return;
    if (this.#claim?.held !== true) {
      this.#claim = await claimSurvey(this.#live.data.definition.slug, {
        locks: locksOf(navigator),
        onLost: () => this.#session.show({ kind: "elsewhere" }),
      });
    }
    if (this.#claim.held) work();
    else this.#session.show({ kind: "elsewhere" });
  }

  async #takeOver(): Promise<void> {
    await this.#claim?.takeOver();
    const draft = await this.#custody.device.store.readDraft(this.#live.data.definition.slug);
    this.#session.show({ kind: "start" });
    this.#session.found(draft);
    this.#session.resume();
  }

  #sendAgain(): void {
    const { shown } = this.#session;
    if (shown.kind === "sending") void this.#outbox.sendAgain(shown.id);
  }

  #showUnsent(): void {
    if (this.#unsent === undefined) return;
    // Whether a neutral title was wished for is not kept: it may have been.
    this.#session.show({ kind: "sending", id: this.#unsent, discreet: true });
    this.#followDelivery();
  }

  async #discardUnsent(): Promise<void> {
    const { shown } = this.#session;
    if (shown.kind !== "sending") return;
    await this.#outbox.discard(shown.id);
    if (this.#unsent === shown.id) this.#unsent = undefined;
    this.#session.show({ kind: "start" });
  }

  #followDelivery(): void {
    const { shown } = this.#session;
    if (shown.kind === "sending") {
      const state = this.#outbox.stateOf(shown.id);
      if (state?.kind === "received") {
        if (this.#unsent === shown.id) this.#unsent = undefined;
        // Whoever answers next may do so in another tab.
        this.#claim?.release();
        const { folio } = state;
        const receivedOn = this.#outbox.dayOf(shown.id) ?? this.#live.today();
        this.#session.show({ kind: "receipt", folio, receivedOn, discreet: shown.discreet });
        return;
      }
    }
    this.#paintNews();
  }

  /** A button that is shown no more while the response is on its way takes the focus with it. */
  #paintNews(): void {
    const hadFocus = document.activeElement !== document.body;
    this.#paint();
    if (hadFocus && document.activeElement === document.body) focusStart();
  }

  #fromHistory(screen: string | undefined): void {
    this.#isFromHistory = true;
    this.#session.visit(screen);
    this.#isFromHistory = false;
  }

  #changed(before: Shown): void {
    this.#paint();
    const { shown } = this.#session;
    const hasProblems = shown.kind === "journey" && hasNewProblems(before, shown);
    if (!isElsewhere(before, shown) && !hasProblems) return;
    if (!this.#isFromHistory && isElsewhere(before, shown)) {
      rememberPlace(shown, screenName(shown) === undefined ? "replace" : "push");
    }
    focusStart();
  }

  #paint(): void {
    const { shown, isKept, canReview, draft } = this.#session;
    if (shown.kind === "start") {
      this.#stage.showStart({
        hasDraft: draft !== undefined,
        unsent: this.#unsent === undefined ? undefined : { isSent: this.#isSent(this.#unsent) },
      });
      this.#titleStart();
      return;
    }
    const { title, main } = surveyApp({
      live: this.#live,
      shown,
      isLive: this.#isLive,
      isOnline: navigator.onLine,
      isKept,
      canReview,
      delivery: shown.kind === "sending" ? this.#outbox.stateOf(shown.id) : undefined,
    });
    this.#stage.show(main);
    this.#title(title);
  }

  #isSent(id: string): boolean {
    return this.#outbox.stateOf(id)?.kind === "received";
  }

  #titleStart(): void {
    const { data } = this.#live;
    const isNeutral = this.#isTitleNeutral || this.#session.draft?.withheldTitle === true;
    const { text } = surveyTexts(data.definition, data.pack?.texts).title;
    this.#title(isNeutral ? { neutral: true } : text);
  }

  #title(title: PageTitle): void {
    document.title = wholeTitle(this.#live.translator, title);
  }
}

function isWithoutFaults({ step, problem }: Extract<Shown, { kind: "journey" }>): boolean {
  return problem === undefined && (step.kind === "check" || step.problems.length === 0);
}

/** Pressing the button on a screen with faults keeps the screen and shows what to mend. */
function hasNewProblems(before: Shown, after: Extract<Shown, { kind: "journey" }>): boolean {
  if (after.step.kind !== "screen" || after.step.problems.length === 0) return false;
  const earlier =
    before.kind === "journey" && before.step.kind === "screen" ? before.step : undefined;
  // A change leaves the list as it is or shortens it; only the button makes a new one.
  return Object.keys(after.echo).length === 0 && after.step.problems !== earlier?.problems;
}
