import type { VoiceManifest } from "../../pages/voice-manifest.ts";
import { drawing, element } from "./elements.ts";
import { placesIn } from "./spoken-places.ts";
import type { Words } from "./words.ts";

/** Buttons that say a whole question. */
export const ALL = ".voice-all";

/** Gives each question with something spoken a button, below what it asks, that says all of it. */
export function addQuestionBars(manifest: VoiceManifest, words: Words): void {
  const questions = [...document.querySelectorAll(".question[data-question]")];
  for (const question of questions) {
    const asked = question.firstElementChild;
    const hasBar = question.querySelector(ALL) !== null;
    if (hasBar || asked === null || placesIn(question, manifest).length === 0) continue;
    const notes = question.querySelector(":scope > .matrix-notes");
    if (notes === null) asked.after(bar(words));
    // The place of a choice in its row gives it its shape.
    else notes.prepend(bar(words));
  }
  if (questions.length === 0) addScreenBar(manifest, words);
}

/** A screen that asks nothing is said as a whole; the first page has its own button for that. */
function addScreenBar(manifest: VoiceManifest, words: Words): void {
  const main = document.querySelector("main");
  const heading = main?.querySelector("h1");
  const isOffered = main?.querySelector(`.voice-start, ${ALL}`) !== null;
  if (!main || !heading || isOffered || placesIn(main, manifest).length === 0) return;
  (heading.closest(".spoken") ?? heading).after(bar(words));
}

function bar(words: Words): HTMLElement {
  const all = button("voice-all", {}, drawing("play"), words.say("voice.all"));
  const again = button("voice-again", words.name("voice.again"), drawing("again"));
  again.hidden = true;
  return element("div", { class: "voice-bar" }, all, again);
}

/** From the beginning becomes worth a button once it began. */
export function offerAgain(all: Element): void {
  const again = all.nextElementSibling;
  if (again instanceof HTMLElement && again.matches(".voice-again")) again.hidden = false;
}

function button(
  className: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Node[]
): HTMLButtonElement {
  return element("button", { type: "button", class: className, ...attributes }, ...inside);
}
