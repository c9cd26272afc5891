import type { Page } from "playwright-core";
import { expect } from "vitest";
import { FORWARD } from "./survey-journey.ts";

const MOST_TABS = 150;

interface Focused {
  readonly kind: "radio" | "box" | "search" | "rank" | "text" | "forward" | "other";
  readonly name: string;
}

/** What has the focus, as a person at the keyboard would name it. */
async function focusedOn(page: Page): Promise<Focused> {
  return await page.evaluate((selector): Focused => {
    const element = document.activeElement;
    const forward = [...document.querySelectorAll(selector)].at(-1);
    const kinds = [
      ["radio", "input[type=radio]"],
      ["box", "input[type=checkbox]"],
      ["search", "[role=combobox]"],
      ["rank", ".rank-offer"],
      ["text", "textarea"],
    ] as const;
    const kind = kinds.find(([, matching]) => element?.matches(matching))?.[0];
    const name = element?.getAttribute("name") ?? "";
    return { kind: element === forward ? "forward" : (kind ?? "other"), name };
  }, FORWARD);
}

async function answer(page: Page, { kind }: Focused): Promise<void> {
  const { keyboard } = page;
  if (kind === "radio" || kind === "box") await keyboard.press("Space");
  if (kind === "text") await keyboard.type("Luz");
  if (kind === "search") {
    await keyboard.type("a");
    await keyboard.press("Enter");
  }
  // Each choice that takes a place hands the focus to the next one.
  while (kind === "rank" && (await focusedOn(page)).kind === "rank") await keyboard.press("Enter");
}

/** The screen shown, or "" where there is no form any more. */
async function placeOf(page: Page): Promise<string> {
  return await page.evaluate(
    () => document.querySelector("input[name=pantalla]")?.getAttribute("value") ?? "",
  );
}

/** Tabs through a screen, answers what the focus meets, and presses Enter on the last button. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const before = await placeOf(page);
  const met = new Set<string>();
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press("Tab");
    const focused = await focusedOn(page);
    if (focused.kind === "forward") {
      await page.keyboard.press("Enter");
      await expect.poll(() => placeOf(page).catch(() => before)).not.toBe(before);
      return;
    }
    const isFirst = focused.name === "" || !met.has(focused.name);
    met.add(focused.name);
    if (isFirst) await answer(page, focused);
  }
  throw new Error("the forward button was never reached");
}
