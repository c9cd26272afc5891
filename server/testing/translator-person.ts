import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENT } from "./editor-desk.ts";
import { acceptLink, send } from "./panel-person.ts";
import type { Colleague, openPanelSite } from "./panel-site.ts";
import { button } from "./survey-desk.ts";

type PanelSite = ReturnType<typeof openPanelSite>;
type Invited = Omit<Colleague, "secret">;

/** A translator of Tseltal, invited by the administrator, who made the account. */
export async function inviteTranslator(
  site: PanelSite,
  name: string,
  email: string,
): Promise<Invited> {
  const inviting = await site.openAs(site.administrator(), "/panel/personas/invitar");
  await inviting.fill("#email", email);
  await inviting.selectOption("#role", "translator");
  await inviting.locator("input[name=languages][value=tzh]").check();
  await send(inviting);
  const link = await inviting.inputValue("#secret");
  await inviting.context().close();
  const page = await site.newPage({});
  await acceptLink(page, link, { name });
  const storageState = await page.context().storageState();
  await page.context().close();
  return { email, storageState };
}

/** The workbench as somebody at it sees it. */
export interface TextsDesk {
  readonly page: Page;
  readonly field: ReturnType<Page["locator"]>;
  readonly row: (key: string) => ReturnType<Page["locator"]>;
  readonly open: (key: string) => Promise<void>;
  /** Key of the text one is at. */
  readonly key: () => Promise<string>;
  readonly isAt: (key: string) => Promise<void>;
  readonly state: () => Promise<string>;
  readonly stands: (kind: string) => Promise<void>;
  /** Records the text one is at with the keyboard, and saves it. */
  readonly record: (milliseconds?: number) => Promise<void>;
}

export async function aTextsDesk(page: Page): Promise<TextsDesk> {
  const field = page.locator("#text-target");
  const row = (key: string) => page.locator(`[id="text-row-${key}"]`);
  const key = async () => await page.locator(".text-key").innerText();
  const isAt = async (wanted: string) => {
    await expect.poll(key, PATIENT).toBe(wanted);
  };
  await field.waitFor();
  return {
    ...{ page, field, row, key, isAt },
    open: async (wanted) => {
      await row(wanted).click();
      await isAt(wanted);
      // The page puts the focus there once the text is shown.
      await page.locator("#text-target:focus").waitFor();
    },
    state: async () => await page.locator(".text-state").innerText(),
    stands: async (kind) => {
      const standing = () => page.locator(".save-status").getAttribute("data-save");
      await expect.poll(standing, PATIENT).toBe(kind);
    },
    record: async (milliseconds = 1_400) => await recordHere(page, milliseconds),
  };
}

/** The microphone of the tests beeps once a second. */
async function recordHere(page: Page, milliseconds: number): Promise<void> {
  const voice = button(page, "Voz");
  if ((await voice.getAttribute("aria-expanded")) === "false") await voice.click();
  const place = page.locator(".voice-text");
  await place.press("r");
  await page.locator(".voice-clock").waitFor();
  await page.waitForTimeout(milliseconds);
  await place.press("r");
  await page.locator(".voice-take").waitFor();
  await place.press("g");
  await page.locator(".voice-stored").waitFor();
}
