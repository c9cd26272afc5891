import type { Page } from "playwright-core";
import { expect } from "vitest";

/** One sound that was played, and what was marked on the page meanwhile. */
export interface Heard {
  /** Key of the text. */
  readonly key: string;
  /** In seconds of the recording. */
  readonly from: number;
  readonly to: number;
}

// A text, since it runs in the page before its scripts: follows each sound while it plays.
const FOLLOW = `(() => {
  globalThis.heard = [];
  const play = HTMLMediaElement.prototype.play;
  const followed = new WeakSet();
  const marked = () => {
    const now = [...document.querySelectorAll(".voice-now[aria-current=true]")];
    const keys = now.map((one) => one.querySelector("[data-voice]")?.dataset.voice ?? one.dataset.voice);
    return keys.join(" ");
  };
  function follow(sound) {
    let current;
    const advance = () => {
      if (current !== undefined) current.to = Math.max(current.to, sound.currentTime);
    };
    sound.addEventListener("playing", () => {
      current = { key: marked(), from: sound.currentTime, to: sound.currentTime };
      heard.push(current);
    });
    for (const event of ["timeupdate", "pause", "ended"]) sound.addEventListener(event, advance);
  }
  HTMLMediaElement.prototype.play = function () {
    if (!followed.has(this)) follow(this);
    followed.add(this);
    return play.call(this);
  };
})()`;

/** Writes down what is heard on a page from its next load on. */
export async function followSounds(page: Page): Promise<void> {
  await page.addInitScript(FOLLOW);
}

const PATIENTLY = { timeout: 30_000 };

/** Does something and gives what was heard from then on, once so many texts were and all is silent. */
export async function listenTo(
  page: Page,
  act: () => Promise<void>,
  count: number,
): Promise<readonly Heard[]> {
  await page.evaluate("globalThis.heard.length = 0");
  await act();
  const heard = async () => await page.evaluate<readonly Heard[]>("globalThis.heard");
  await expect.poll(async () => (await heard()).length, PATIENTLY).toBeGreaterThanOrEqual(count);
  await expect.poll(() => page.locator("main .voice-now").count(), PATIENTLY).toBe(0);
  return await heard();
}
