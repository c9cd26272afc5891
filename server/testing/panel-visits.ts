import { expect } from "vitest";
import { linkForFirstAdministrator } from "../services/accounts/first-administrator.ts";
import { totpCode, totpStep } from "../services/accounts/one-time-password.ts";
import { codeIn, fromBase32, PASSWORD } from "../services/accounts/testing/people.ts";
import { SYSTEM } from "../services/record-act.ts";
import { type Browser, openBrowser } from "./browser.ts";
import type { TestApp } from "./open-app.ts";

/** Both fields of a new password. */
export const NEW = { new_password: PASSWORD, repeated: PASSWORD };
export const EMAIL = "ana@ejemplo.mx";

export interface Administrator {
  readonly browser: Browser;
  readonly code: () => string;
  readonly recoveryCodes: readonly string[];
}

export const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
export const linkIn = (html: string) =>
  /http[^"<]+\/panel\/invitacion#[\w-]+/.exec(html)?.[0] ?? "";
export const location = (answer: Response) => answer.headers.get("Location");

/** The whole way of the first administrator: link, password, second factor. */
export async function firstAdministrator(test: TestApp): Promise<Administrator> {
  const browser = openBrowser(test.app);
  const code = codeIn(await linkForFirstAdministrator(test.deps, SYSTEM));
  const created = await browser.post("/panel/invitacion/aceptar", {
    code,
    name: "Ana Ruiz",
    email: EMAIL,
    ...NEW,
  });
  expect([created.status, location(created)]).toEqual([303, "/panel/cuenta/segundo-factor"]);
  return { browser, ...(await enrol(test, browser)) };
}

export async function enrol({ deps }: TestApp, browser: Browser) {
  const page = await (await browser.get("/panel/cuenta/segundo-factor")).text();
  const sealed = hidden(page, "sealed");
  const secret = fromBase32(/class="secret-text">([^<]+)</.exec(page)?.[1] ?? "");
  const code = () => totpCode(secret, totpStep(deps.clock.now()));
  const done = await browser.post("/panel/cuenta/segundo-factor", { sealed, code: code() });
  expect(done.status).toBe(200);
  const recoveryCodes = (await done.text()).match(/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}/g) ?? [];
  expect(recoveryCodes).toHaveLength(10);
  return { code, recoveryCodes };
}

export async function signIn(browser: Browser, fields: Readonly<Record<string, string>> = {}) {
  return await browser.post("/panel/entrar", { email: EMAIL, password: PASSWORD, ...fields });
}

/** Somebody whose role needs no second factor. */
export async function reader(
  test: TestApp,
  admin: Browser,
  email = "rosa@ejemplo.mx",
): Promise<Browser> {
  const made = await admin.post("/panel/personas/invitar", { email, role: "reader" });
  const browser = openBrowser(test.app);
  const code = codeIn(linkIn(await made.text()));
  const done = await browser.post("/panel/invitacion/aceptar", { code, name: "Rosa", ...NEW });
  expect(location(done)).toBe("/panel");
  return browser;
}
