import { expect, it } from "vitest";
import { createApp } from "./app.ts";
import { linkForFirstAdministrator } from "./services/accounts/first-administrator.ts";
import { MINUTE_MS } from "./services/accounts/moments.ts";
import { codeIn, PASSWORD } from "./services/accounts/testing/people.ts";
import { SYSTEM } from "./services/record-act.ts";
import { openBrowser } from "./testing/browser.ts";
import { databaseContent } from "./testing/database-digest.ts";
import { openTestApp } from "./testing/open-app.ts";
import {
  EMAIL,
  enrol,
  firstAdministrator,
  hidden,
  location,
  NEW,
  reader,
  signIn,
} from "./testing/panel-visits.ts";

it("leads the first administrator from the link to the panel, and closes the door", async () => {
  const test = await openTestApp();
  const code = codeIn(await linkForFirstAdministrator(test.deps, SYSTEM));
  const browser = openBrowser(test.app);
  expect(await (await browser.get("/panel/invitacion")).text()).toContain('name="code"');
  const form = await (await browser.post("/panel/invitacion", { code })).text();
  expect(form).toContain("Crear la primera cuenta");
  expect(hidden(form, "code")).toBe(code);
  const fields = { code, name: "Ana", email: EMAIL, ...NEW };
  await browser.post("/panel/invitacion/aceptar", fields);
  expect(location(await browser.get("/panel/personas"))).toBe("/panel/cuenta/segundo-factor");
  await enrol(test, browser);
  expect((await browser.get("/panel/personas")).status).toBe(200);
  const late = await openBrowser(test.app).post("/panel/invitacion/aceptar", {
    ...fields,
    email: "otra@ejemplo.mx",
  });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain("Este código no sirve");
});

it("asks for the second factor at every sign-in and changes the session's token each time", async () => {
  const test = await openTestApp();
  const { browser, code } = await firstAdministrator(test);
  const enrolled = browser.cookies.get("session");
  await browser.post("/panel/salir");
  expect(browser.cookies.has("session")).toBe(false);
  test.advance(MINUTE_MS);
  const first = await signIn(browser, { next: "/panel/personas?orden=name" });
  expect(location(first)).toBe("/panel/segundo-paso?next=%2Fpanel%2Fpersonas%3Forden%3Dname");
  const pending = browser.cookies.get("session") ?? "";
  expect(location(await browser.get("/panel/cuenta"))).toBe("/panel/segundo-paso");
  const wrong = await browser.post("/panel/segundo-paso", { code: "000000", next: "/panel" });
  expect(wrong.status).toBe(422);
  const right = await browser.post("/panel/segundo-paso", {
    code: code(),
    next: "/panel/personas",
  });
  expect(location(right)).toBe("/panel/personas");
  expect(new Set([enrolled, pending, browser.cookies.get("session")]).size).toBe(3);
  for (const old of [enrolled, pending]) {
    const thief = openBrowser(test.app);
    thief.cookies.set("session", old ?? "");
    expect(location(await thief.get("/panel/cuenta"))).toContain("/panel/entrar");
  }
});

it("gives a chosen session id no meaning and a signed-out one none any more", async () => {
  const test = await openTestApp();
  const { browser, code } = await firstAdministrator(test);
  const kept = browser.cookies.get("session") ?? "";
  await browser.post("/panel/salir");
  const replay = openBrowser(test.app);
  replay.cookies.set("session", kept);
  expect(location(await replay.get("/panel/cuenta"))).toContain("/panel/entrar");
  const fixed = openBrowser(test.app);
  fixed.cookies.set("session", "x".repeat(43));
  await signIn(fixed);
  expect(fixed.cookies.get("session")).not.toBe("x".repeat(43));
  test.advance(MINUTE_MS);
  await fixed.post("/panel/segundo-paso", { code: code() });
  expect((await fixed.get("/panel/cuenta")).status).toBe(200);
});

it("guards its cookies: not for scripts, not for other sites, host-bound under https", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  await rosa.post("/panel/salir");
  const plain = await rosa.post("/panel/entrar", { email: "rosa@ejemplo.mx", password: PASSWORD });
  const [session = "", device = ""] = plain.headers.getSetCookie();
  expect(session).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(device).toMatch(/^device=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict$/);
  const publicUrl = "https://consulta.example";
  const app = createApp({ ...test.deps, config: { ...test.deps.config, publicUrl } });
  const secure = await openBrowser(app, publicUrl).post("/panel/entrar", {
    email: "rosa@ejemplo.mx",
    password: PASSWORD,
  });
  for (const cookie of secure.headers.getSetCookie()) {
    expect(cookie).toMatch(
      /^__Host-(session|device)=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  }
  const page = await rosa.get("/panel/cuenta");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
});

it("answers alike for known and unknown accounts, slowed or not", async () => {
  const test = await openTestApp();
  await firstAdministrator(test);
  const stranger = openBrowser(test.app);
  const attempt = async (email: string) => {
    const answer = await signIn(stranger, { email, password: "no es ésta, seguro" });
    const text = (await answer.text()).replaceAll(email, "EMAIL");
    return { status: answer.status, text, retry: answer.headers.get("Retry-After") };
  };
  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const [known, unknown] = [await attempt(EMAIL), await attempt("nadie@ejemplo.mx")];
    expect(known).toEqual(unknown);
    statuses.push(known.status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect((await attempt(EMAIL)).retry).toBe("30");
});

it("lets a person in from the own browser while strangers guess", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  await rosa.post("/panel/salir");
  const stranger = openBrowser(test.app);
  const fields = { email: "rosa@ejemplo.mx", password: "adivinanza número uno" };
  for (let i = 0; i < 6; i += 1) await stranger.post("/panel/entrar", fields);
  expect((await stranger.post("/panel/entrar", fields)).status).toBe(429);
  const own = await rosa.post("/panel/entrar", { email: "rosa@ejemplo.mx", password: PASSWORD });
  expect(location(own)).toBe("/panel");
});

it.each([
  "https://evil.example",
  "//evil.example",
  String.raw`/\evil.example`,
  "javascript:alert(1)",
])("never leads away to %s after signing in", async (next) => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  const form = await openBrowser(test.app).get(`/panel/entrar?next=${encodeURIComponent(next)}`);
  expect(hidden(await form.text(), "next")).toBe("/panel");
  const again = await rosa.get(`/panel/entrar?next=${encodeURIComponent(next)}`);
  expect(location(again)).toBe("/panel");
  const given = { email: "rosa@ejemplo.mx", password: PASSWORD, next };
  expect(location(await rosa.post("/panel/entrar", given))).toBe("/panel");
});

it("refuses forms of other sites and changes nothing on reading", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const before = await databaseContent(test.deps.db);
  const foreign = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
  const form = { email: "x@ejemplo.mx", role: "administrator" };
  for (const path of ["/panel/personas/invitar", "/panel/salir", "/panel/cuenta/nombre"]) {
    expect((await browser.post(path, form, foreign)).status, path).toBe(403);
  }
  for (const path of ["/panel/salir", "/panel/cuenta/contrasena", "/panel/personas/x/activar"]) {
    expect((await browser.get(path)).status, path).toBe(404);
  }
  const pages = ["/entrar", "/invitacion", "/cuenta", "/cuenta/segundo-factor", "/cuenta/codigos"];
  for (const page of [...pages, "/personas", "/personas/invitar", "/llaves", "/llaves/nueva"]) {
    await browser.get(`/panel${page}?email=x@ejemplo.mx&role=administrator`);
  }
  expect(await databaseContent(test.deps.db)).toBe(before);
});

it("says beside each field what is wrong and keeps what was typed, but never a password", async () => {
  const test = await openTestApp();
  const code = codeIn(await linkForFirstAdministrator(test.deps, SYSTEM));
  const browser = openBrowser(test.app);
  const answer = await browser.post("/panel/invitacion/aceptar", {
    code,
    name: "<b>Ana</b>",
    email: "no es correo",
    new_password: "contraseña2026",
    repeated: "otra",
  });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("Escriba un correo electrónico completo");
  expect(page).toContain("Es una contraseña muy común");
  expect(page).toContain("&lt;b>Ana&lt;/b>");
  expect(page).not.toContain("contraseña2026");
});

it("says what is missing instead of signing anybody in without SECRET", async () => {
  const test = await openTestApp();
  const { secret: _, ...config } = test.deps.config;
  const browser = openBrowser(createApp({ ...test.deps, config }));
  const answer = await signIn(browser);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Falta configurar la clave secreta");
});
