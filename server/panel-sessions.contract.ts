import { expect, it } from "vitest";
import { MINUTE_MS } from "./services/accounts/moments.ts";
import { codeIn, PASSWORD } from "./services/accounts/testing/people.ts";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { type Browser, openBrowser } from "./testing/browser.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import {
  EMAIL,
  enrol,
  firstAdministrator,
  hidden,
  linkIn,
  location,
  NEW,
  reader,
  signIn,
} from "./testing/panel-visits.ts";

const ROSA = { email: "rosa@ejemplo.mx", password: PASSWORD };

/** An editor who has taken the invitation, without a second factor yet. */
async function inviteLeo(test: TestApp, inviter: Browser): Promise<Browser> {
  const made = await inviter.post("/panel/personas/invitar", {
    email: "leo@ejemplo.mx",
    role: "editor",
  });
  const leo = openBrowser(test.app);
  const code = codeIn(linkIn(await made.text()));
  await leo.post("/panel/invitacion/aceptar", { code, name: "Leo", ...NEW });
  return leo;
}

it("ends the session that a browser brought when somebody else signs in there", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  await reader(test, browser);
  const before = browser.cookies.get("session") ?? "";
  expect(location(await browser.post("/panel/entrar", ROSA))).toBe("/panel");
  const thief = openBrowser(test.app);
  thief.cookies.set("session", before);
  expect(location(await thief.get("/panel/cuenta"))).toContain("/panel/entrar");
  expect((await browser.get("/panel/personas")).status).toBe(403);
});

it("lets a code of one account's authenticator open no other account", async () => {
  const test = await openTestApp();
  const { browser, code } = await firstAdministrator(test);
  const leo = await inviteLeo(test, browser);
  const own = await enrol(test, leo);
  const offered = await (await browser.get("/panel/cuenta/segundo-factor")).text();
  const foreign = { sealed: hidden(offered, "sealed"), code: code(), password: PASSWORD };
  expect((await leo.post("/panel/cuenta/segundo-factor", foreign)).status).toBe(422);
  test.advance(MINUTE_MS);
  await leo.post("/panel/entrar", { email: "leo@ejemplo.mx", password: PASSWORD });
  expect((await leo.post("/panel/segundo-paso", { code: code() })).status).toBe(422);
  expect(location(await leo.post("/panel/segundo-paso", { code: own.code() }))).toBe("/panel");
});

it("lets nobody whose role needs a second factor do without", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const removed = await browser.post("/panel/cuenta/segundo-factor/quitar", { password: PASSWORD });
  expect(removed.status).toBe(409);
  expect(location(await signIn(openBrowser(test.app)))).toBe("/panel/segundo-paso");
});

it("takes no recovery code of before they were made anew, and each of the new ones once", async () => {
  const test = await openTestApp();
  const { browser, recoveryCodes } = await firstAdministrator(test);
  const page = await browser.post("/panel/cuenta/codigos", { password: PASSWORD });
  const fresh = (await page.text()).match(/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}/g) ?? [];
  const enter = async (code = "") => {
    const other = openBrowser(test.app);
    await signIn(other);
    return (await other.post("/panel/segundo-paso", { code })).status;
  };
  expect(await enter(recoveryCodes[0])).toBe(422);
  expect(await enter(fresh[0]?.toLowerCase())).toBe(303);
  expect(await enter(fresh[0])).toBe(422);
});

it("asks whoever lost a role to sign in again, and an open form of theirs changes nothing", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const leo = await inviteLeo(test, browser);
  await enrol(test, leo);
  await leo.post("/panel/encuestas/todos/borrador/empezar");
  const list = await (await browser.get("/panel/personas?buscar=leo")).text();
  const href = /\/panel\/personas\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  await browser.post(href, { role: "reader" });
  const cookie = `session=${leo.cookies.get("session") ?? ""}`;
  const headers = {
    Cookie: cookie,
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
  };
  const put = { method: "PUT", headers: { ...headers, "Sec-Fetch-Dest": "empty" }, body: "{}" };
  const saved = await test.app.request("/panel/encuestas/todos/borrador", put);
  expect(saved.status).toBe(401);
  expect(saved.headers.get("Content-Type")).toContain("application/problem+json");
  expect((await leo.post("/panel/encuestas/todos/borrador/descartar")).status).toBe(401);
  await browser.post(`${href}/desactivar`);
  expect(
    (await leo.post("/panel/entrar", { email: "leo@ejemplo.mx", password: PASSWORD })).status,
  ).toBe(422);
});

it("uses a link for another password once, and none of it after the account was closed", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  await reader(test, browser);
  const list = await (await browser.get("/panel/personas?buscar=rosa")).text();
  const href = /\/panel\/personas\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  const give = async () => codeIn(linkIn(await (await browser.post(`${href}/enlace`)).text()));
  const code = await give();
  const stranger = openBrowser(test.app);
  const set = async (used: string) => {
    const fields = {
      code: used,
      new_password: "dos lagunas y un cayuco",
      repeated: "dos lagunas y un cayuco",
    };
    return (await stranger.post("/panel/invitacion/aceptar", fields)).status;
  };
  expect(await Promise.all([set(code), set(code)])).toEqual(expect.arrayContaining([303, 422]));
  expect(await set(code)).toBe(422);
  const late = await give();
  await browser.post(`${href}/desactivar`);
  expect(await set(late)).toBe(422);
  await browser.post(`${href}/activar`);
  expect(await set(late)).toBe(422);
});

it("says of an e-mail that has an account only to who manages accounts", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const twice = await browser.post("/panel/personas/invitar", {
    email: ` ${EMAIL.toUpperCase()}`,
    role: "reader",
  });
  expect(twice.status).toBe(422);
  expect(await twice.text()).not.toContain("/panel/invitacion#");
});

it("keeps nothing of the panel in a cache, wherever it leads", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const staff = Object.keys(ROUTE_RULES).filter((route) => / \/(panel|revision)(\/|$)/.test(route));
  for (const route of staff) {
    const [method = "", pattern = ""] = route.split(" ");
    if (/salir|cuenta/.test(pattern)) continue;
    const path = pattern
      .replaceAll(/:id\{[^}]*\}\}/g, crypto.randomUUID())
      .replaceAll(/:\w+/g, "todos");
    const answer = method === "POST" ? await browser.post(path) : await browser.get(path);
    expect([route, answer.headers.get("Cache-Control")]).toEqual([
      route,
      expect.stringContaining("no-store"),
    ]);
    const stranger = await openBrowser(test.app).get(path);
    expect([route, stranger.headers.get("Cache-Control")]).toEqual([route, "no-store"]);
  }
});

it("writes no e-mail, code, token or name of anybody into the request log", async () => {
  const test = await openTestApp();
  const { browser, code, recoveryCodes } = await firstAdministrator(test);
  const made = await browser.post("/panel/personas/invitar", {
    email: "rosa@ejemplo.mx",
    role: "reader",
  });
  const link = codeIn(linkIn(await made.text()));
  await openBrowser(test.app).post("/panel/invitacion", { code: link });
  await openBrowser(test.app).post("/panel/invitacion/aceptar", { code: link, name: "", ...NEW });
  await openBrowser(test.app).get(`/panel/personas?buscar=${EMAIL}&next=${link}`);
  await signIn(openBrowser(test.app), { password: "no es ésta, seguro" });
  const told = test.logged.join("\n");
  const secrets = [
    EMAIL,
    "rosa@",
    link,
    browser.cookies.get("session"),
    code(),
    recoveryCodes[0],
    PASSWORD,
    "Ana",
  ];
  for (const secret of secrets) expect(told).not.toContain(secret);
  expect(told).toContain("/panel/invitacion/aceptar");
});
