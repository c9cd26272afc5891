import type { VoiceRecording, VoiceRecordings } from "../../pages/voice-manifest.ts";
import { drawing, element } from "./elements.ts";
import type { Words } from "./words.ts";
import type { FindSpoken } from "./written-texts.ts";

/** What a button made here says, and where that stands. */
interface Said {
  readonly element: HTMLElement;
  readonly recordings: readonly VoiceRecording[];
}

/** Of one place: what says it, and the words that stand there. */
interface Spoken {
  readonly recordings: readonly VoiceRecording[];
  readonly words: string;
}

export interface SayPorts {
  readonly find: FindSpoken;
  /** By key, for what this script itself shows. */
  readonly recordings: VoiceRecordings;
  readonly words: Words;
}

const said = new WeakMap<Element, Said>();

const BUTTON = "button[data-voice-say]";
/** Innermost places of a text. */
const PLACES = "button, a, label, summary, legend, h1, h2, h3, h4, p, li, dt, dd, div";
/** A button cannot stand in these: before them. */
const CLOSED = "button, a, label, summary, legend, h1, h2, h3, h4, [data-say]";
/** Has a button of its own, is for ears already, or changes while somebody writes. */
const LEFT_OUT =
  "[data-voice], button[class^=voice], [data-say], [aria-hidden=true], select, textarea, svg, " +
  "[role=listbox], .visually-hidden, .draft-mark, .question-optional, .text-counter, " +
  ".voice-failed, [data-voice-count]";

export function saidBy(button: Element): Said | undefined {
  return said.get(button);
}

/** Gives each text on the page that somebody has spoken, and that has no button, one that says it. */
export function addSayButtons(ports: SayPorts): void {
  const wanted = spokenTexts(ports);
  for (const button of document.querySelectorAll(BUTTON)) {
    const of = said.get(button);
    if (of !== undefined && isStill(of, wanted.get(of.element)) && isBy(button, of.element)) {
      wanted.delete(of.element);
    } else button.remove();
  }
  for (const [one, { recordings, words }] of wanted) {
    const name = ports.words.name("question.listen", { text: words });
    const attributes = { type: "button", class: "voice", "data-voice-say": "", ...name };
    const button = element("button", attributes, drawing("play"));
    said.set(button, { element: one, recordings });
    place(button, one);
  }
}

function isStill({ recordings }: Said, now: Spoken | undefined): boolean {
  return (
    now?.recordings.length === recordings.length &&
    now.recordings.every((one, at) => one === recordings[at])
  );
}

/** Nor before these: what opens a group, and a choice, whose place gives it its shape. */
const AFTER = "legend, .choices > .choice";

function place(button: Element, one: Element): void {
  if (one.matches(AFTER)) one.after(button);
  else if (one.matches(CLOSED)) besideOf(one).before(button);
  else one.prepend(button);
}

/** Whether a button still stands where its text is. */
function isBy(button: Element, one: Element): boolean {
  if (one.matches(AFTER)) return button.previousElementSibling === one;
  return one.contains(button) || button.nextElementSibling === besideOf(one);
}

/** Nothing stands beside the words that open what is closed. */
function besideOf(one: Element): Element {
  return one.closest("summary")?.parentElement ?? one;
}

function spokenTexts({ find, recordings }: SayPorts): Map<HTMLElement, Spoken> {
  const found = new Map<HTMLElement, Spoken>();
  for (const one of document.querySelectorAll<HTMLElement>("[data-say]:not([hidden])")) {
    const recording = recordings[one.dataset["say"] ?? ""];
    const words = one.innerText.trim();
    if (recording !== undefined) found.set(one, { recordings: [recording], words });
  }
  for (const main of document.querySelectorAll("main")) {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) addText(found, texts.currentNode, find);
  }
  return found;
}

function addText(found: Map<HTMLElement, Spoken>, text: Node, find: FindSpoken): void {
  const { parentElement: parent } = text;
  if (parent === null || parent.closest(LEFT_OUT) !== null || hasVoice(parent)) return;
  const one = parent.closest<HTMLElement>(PLACES);
  if (one === null) return;
  const words = (text.textContent ?? "").trim();
  const earlier = found.get(one) ?? { recordings: [], words: "" };
  // Where no word differs from the Spanish, both say the same.
  const recordings = find(words).filter((recording) => !earlier.recordings.includes(recording));
  if (recordings.length === 0) return;
  found.set(one, {
    recordings: [...earlier.recordings, ...recordings],
    words: `${earlier.words} ${words}`.trim(),
  });
}

function hasVoice(text: Element): boolean {
  const around = text.closest(".spoken, .matrix-column");
  return around !== null && around.querySelector("[data-voice]") !== null;
}
