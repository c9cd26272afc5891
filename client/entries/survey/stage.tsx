import { hydrate, render, type VNode } from "preact";
import { UnfinishedNotice, UnsentNotice } from "../../pages/device-notices.tsx";
import { NOTICES_ID } from "../../pages/journey-state.ts";
import { PageTranslator } from "../../pages/shown-text.tsx";
import type { LiveSurvey } from "./live-survey.ts";

export interface Findings {
  readonly hasDraft: boolean;
  /** A finished response that an earlier visit left, and whether it has gone since. */
  readonly unsent: { readonly isSent: boolean } | undefined;
}

/**
 * `<main>`, where either the first page stands, as the server wrote it, or a page of the journey.
 * A journey whose first page is not here goes back to it by loading it.
 */
export class Stage {
  readonly #live: LiveSurvey;
  readonly #main = document.querySelector("main");
  readonly #start: readonly ChildNode[];
  #isStart: boolean;
  #isRendered = false;

  constructor(live: LiveSurvey, isStart: boolean) {
    this.#live = live;
    this.#isStart = isStart;
    this.#start = isStart ? [...(this.#main?.childNodes ?? [])] : [];
  }

  /** The first page, alive: with what the device still holds on top. */
  showStart({ hasDraft, unsent }: Findings): void {
    if (!this.#isStart) this.#backToStart();
    for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) part.hidden = false;
    for (const part of document.querySelectorAll<HTMLElement>("[data-plain]")) part.hidden = true;
    const place = document.getElementById(NOTICES_ID);
    if (place === null) return;
    const notices = (
      <PageTranslator.Provider value={this.#live.translator}>
        {unsent === undefined ? null : <UnsentNotice isSent={unsent.isSent} />}
        {hasDraft ? <UnfinishedNotice /> : null}
      </PageTranslator.Provider>
    );
    render(notices, place);
  }

  #backToStart(): void {
    if (this.#main === null) return;
    if (this.#start.length === 0) {
      location.replace(this.#live.data.action);
      return;
    }
    render(null, this.#main);
    this.#main.replaceChildren(...this.#start);
    this.#isStart = true;
  }

  show(page: VNode): void {
    if (this.#main === null) return;
    if (this.#isStart) this.#main.replaceChildren();
    if (this.#isStart || this.#isRendered) render(page, this.#main);
    else hydrate(page, this.#main);
    this.#isStart = false;
    this.#isRendered = true;
  }
}
