import type { Page } from "playwright-core";
import { totpCode, totpStep } from "../services/accounts/one-time-password.ts";

export const PASSWORD = "café con pan y mango 27";

/** Presses the main button of the form on the page and waits for what comes. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForLoadState("load"), mainButton(page).click()]);
  await page.waitForLoadState("load");
}

function mainButton(page: Page) {
  return page.locator('main button[type="submit"]:not(.button-secondary)').last();
}

/** Goes through a link of the panel's own until the account is ready and signed in. */
export async function acceptLink(
  page: Page,
  link: string,
  { name, email }: { readonly name: string; readonly email?: string },
): Promise<void> {
  await page.goto(link);
  await send(page);
  if (email !== undefined) await page.fill("#email", email);
  await page.fill("#name", name);
  for (const field of await page.locator('input[type="password"]').all()) {
    await field.fill(PASSWORD);
  }
  await send(page);
}

/** Sets up the second factor as somebody with an authenticator would; gives its secret. */
export async function setUpSecondFactor(page: Page): Promise<Uint8Array> {
  const text = await page.locator("main").innerText();
  const written = /(?:[A-Z2-7]{4}\s?){8}/.exec(text)?.[0] ?? "";
  const secret = bytesOf(written.replaceAll(/\s/g, ""));
  await page.fill("#code", totpCode(secret, totpStep(new Date().toISOString())));
  await send(page);
  return secret;
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(text: string): Uint8Array {
  const bits = [...text].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** A code that was not used yet, also right after the second factor was set up. */
export function nextCode(secret: Uint8Array): string {
  return totpCode(secret, totpStep(new Date().toISOString()) + 1);
}
