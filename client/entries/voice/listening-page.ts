import { HEARD, type VoiceManifest } from "../../pages/voice-manifest.ts";
import { fileFor } from "./choose-file.ts";
import { draw, element } from "./elements.ts";
import { ALL, offerAgain } from "./question-bars.ts";
import { Speaker, type Line, type SpeakerState } from "./speaker.ts";
import { placesIn, placesOf, type SpokenPlace } from "./spoken-places.ts";
import type { VoiceFiles } from "./voice-files.ts";
import type { Words } from "./words.ts";

export interface PagePorts {
  readonly manifest: VoiceManifest;
  readonly files: VoiceFiles;
  readonly words: Words;
  /** Somebody listens: what else belongs to it may begin. */
  readonly onListening: () => void;
}

/** No file of a recording is one this browser can play. */
class Unplayable extends Error {}

const DRAFT_MARK = "draft.mark";
/** As long as somebody waits for a voice that was cut off. */
const CUT_MS = 30_000;

/** The buttons that say texts, and what is marked while one is said. */
export class ListeningPage {
  readonly #ports: PagePorts;
  readonly #audio = new Audio();
  readonly #speaker: Speaker<SpokenPlace>;
  readonly #news = element("span", { class: "voice-failed", role: "alert" });
  #button: HTMLElement | undefined;
  #source = "";
  /** Whoever let everything be said hears the next screen too. */
  #goesOn = false;
  /** Whether anything was said on this page: who cannot read hears what is wrong, too. */
  #isListening = false;
  #failedAt = 0;
  #isTelling = false;

  constructor(ports: PagePorts) {
    this.#ports = ports;
    this.#speaker = new Speaker({
      sound: this.#audio,
      onState: (state, reason) => this.#paint(state, reason),
      onPlace: (place) => mark(place?.element),
      onHeard: ({ question }) => tellHeard(question),
    });
    addEventListener("online", () => this.#sayAfterCut());
    // Whoever puts the phone away is not overheard.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#hush();
    });
  }

  /** Not much later: nobody would expect a voice any more. */
  #sayAfterCut(): void {
    const isRecent = Date.now() - this.#failedAt < CUT_MS;
    const button = this.#button;
    if (isRecent && !document.hidden && button?.isConnected === true) this.#start(button);
  }

  #hush(): void {
    if (this.#speaker.state === "playing") this.#speaker.pause();
    else if (this.#speaker.state === "loading") this.#speaker.stop();
  }

  get goesOn(): boolean {
    return this.#goesOn;
  }

  get isListening(): boolean {
    return this.#isListening;
  }

  canPlay = (mediaType: string): boolean => this.#audio.canPlayType(mediaType) !== "";

  /** A button was tapped. */
  tap(button: HTMLElement): void {
    // Some browsers let only a sound go on that was loaded in a tap.
    if (this.#source === "") this.#audio.load();
    const isSame = button === this.#button;
    const { state } = this.#speaker;
    if (isSame && (state === "playing" || state === "loading")) {
      this.#goesOn = false;
      if (state === "playing") this.#speaker.pause();
      else this.#speaker.stop();
    } else if (isSame && state === "paused") void this.#speaker.resume();
    else this.#start(button);
  }

  /** From the beginning. */
  again(button: Element): void {
    const all = button.closest(".voice-bar")?.querySelector<HTMLElement>(ALL);
    if (all !== null && all !== undefined) this.#start(all);
  }

  stop(): void {
    this.#speaker.stop();
    this.#news.remove();
  }

  /** What was said went away. */
  followPage(): void {
    if (this.#button?.isConnected === false) this.stop();
  }

  /** Says the heading of a screen and its first question, or all of one that asks nothing. */
  sayScreen(): void {
    const bar = document.querySelector<HTMLElement>(ALL);
    const isOfQuestion = bar?.matches("[data-question] *") ?? true;
    const heading = isOfQuestion ? headingVoice() : null;
    const first = bar ?? heading;
    if (first === null) return;
    const places = heading === null || first === heading ? [] : this.#placesOf(heading);
    this.#start(first, places);
  }

  /** Says all that stands in a part of the page that has just come. */
  sayPart(part: Element): void {
    const first = part.querySelector<HTMLElement>("[data-voice-say]");
    if (first !== null) this.#start(first, [], placesIn(part, this.#ports.manifest));
  }

  #start(
    button: HTMLElement,
    before: readonly SpokenPlace[] = [],
    places = this.#placesOf(button),
  ): void {
    this.stop();
    this.#button = button;
    this.#isListening = true;
    if (isOfMany(button)) this.#goesOn = true;
    void this.#speaker.say(this.#linesOf([...before, ...places]));
    this.#ports.onListening();
  }

  #placesOf(button: HTMLElement): readonly SpokenPlace[] {
    const { manifest } = this.#ports;
    if (!isOfMany(button)) return placesOf(button, manifest);
    const within = button.closest("[data-question], main");
    return within === null ? [] : placesIn(within, manifest);
  }

  /** The first draft is announced as one, where the mark of drafts was recorded. */
  #linesOf(places: readonly SpokenPlace[]): readonly Line<SpokenPlace>[] {
    const announced = this.#ports.manifest.interface[DRAFT_MARK];
    const draft = places.find(({ isDraft }) => isDraft);
    const lines = places.flatMap((place) =>
      place === draft && announced !== undefined
        ? [{ ...place, recording: announced }, place]
        : [place],
    );
    return lines.map((place) => ({ place, load: () => this.#load(place) }));
  }

  async #load({ recording }: Pick<SpokenPlace, "recording">) {
    const file = fileFor(recording, this.canPlay);
    if (file === undefined) throw new Unplayable(recording.mediaType);
    const sound = await this.#ports.files.read(file);
    if (sound === undefined) return undefined;
    if (this.#source !== "") URL.revokeObjectURL(this.#source);
    this.#source = URL.createObjectURL(sound);
    return { source: this.#source, start: recording.start, end: recording.end };
  }

  #paint(state: SpeakerState, reason?: unknown): void {
    const button = this.#button;
    if (button === undefined) return;
    const isBusy = state === "playing" || state === "loading";
    button.dataset["state"] = state;
    if (button.dataset["voice"] === undefined) button.setAttribute("aria-pressed", String(isBusy));
    else nameAfterAct(button, isBusy, this.#ports.words);
    draw(button, isBusy ? "pause" : "play");
    if (isBusy) offerAgain(button);
    if (state !== "failed") return;
    this.#failedAt = Date.now();
    this.#tellFailure(button, messageFor(reason));
  }

  /** In words, and for who cannot read them by what is on the device already. */
  #tellFailure(button: HTMLElement, key: string): void {
    const { manifest, words } = this.#ports;
    this.#news.replaceChildren(words.say(key));
    button.after(this.#news);
    const recording = manifest.interface[key];
    if (recording === undefined || this.#isTelling) return;
    this.#isTelling = true;
    const place = { recording, element: this.#news, question: undefined, isDraft: false };
    void this.#speaker
      .say([{ place, load: () => this.#load(place) }])
      .finally(() => (this.#isTelling = false));
  }
}

function headingVoice(): HTMLElement | null {
  return document.querySelector(
    "main form > .spoken [data-voice], main h1 + [data-voice-say], main [data-voice-say]:has(+ h1)",
  );
}

function isOfMany(button: HTMLElement): boolean {
  return button.matches(`${ALL}, .voice-start`);
}

/** A button with only a picture is called after what a tap on it does now. */
function nameAfterAct(button: HTMLElement, isBusy: boolean, words: Words): void {
  const { listen } = button.dataset;
  if (isBusy && listen === undefined) {
    const text = button.nextElementSibling?.textContent ?? "";
    button.dataset["listen"] = button.getAttribute("aria-label") ?? "";
    button.setAttribute("aria-label", words.of("question.listen.pause", { text }).text);
  } else if (!isBusy && listen !== undefined) {
    button.setAttribute("aria-label", listen);
    delete button.dataset["listen"];
  }
}

function messageFor(reason: unknown): string {
  if (reason instanceof Unplayable) return "voice.unplayable";
  const isRefused = reason instanceof DOMException && reason.name === "NotAllowedError";
  return isRefused ? "voice.tap_again" : "question.listen.failed";
}

function tellHeard(question: string | undefined): void {
  if (question !== undefined) document.dispatchEvent(new CustomEvent(HEARD, { detail: question }));
}

const MARKED = "aria-current";

/** Marks what is being said, and nothing else. */
function mark(spoken: HTMLElement | undefined): void {
  for (const one of document.querySelectorAll(".voice-now")) {
    one.classList.remove("voice-now");
    one.removeAttribute(MARKED);
  }
  if (spoken === undefined) return;
  spoken.classList.add("voice-now");
  spoken.setAttribute(MARKED, "true");
  const { bottom, top } = spoken.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.85) spoken.scrollIntoView({ block: "center" });
}
