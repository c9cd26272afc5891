import { expect, it } from "vitest";
import { HOUR_MS } from "./services/accounts/moments.ts";
import { codeIn, PASSWORD } from "./services/accounts/testing/people.ts";
import { openBrowser } from "./testing/browser.ts";
import { openTestApp } from "./testing/open-app.ts";
import {
  enrol,
  firstAdministrator,
  linkIn,
  location,
  NEW,
  reader,
} from "./testing/panel-visits.ts";

it("makes links with its own address, whatever host a request names", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const forged = { Host: "evil.example", "X-Forwarded-Host": "evil.example" };
  const form = { email: "rosa@ejemplo.mx", role: "reader" };
  const made = await (await browser.post("/panel/personas/invitar", form, forged)).text();
  expect(linkIn(made)).toMatch(/^http:\/\/127\.0\.0\.1:3000\/panel\/invitacion#/);
  expect(made).not.toContain("evil.example");
});

it("takes no role, state or e-mail from a form that does not ask for it", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const form = { email: "rosa@ejemplo.mx", role: "reader" };
  const made = await browser.post("/panel/personas/invitar", form);
  const code = codeIn(linkIn(await made.text()));
  const rosa = openBrowser(test.app);
  const extra = { role: "administrator", email: "jefa@ejemplo.mx", stamp: "9", __proto__: "x" };
  await rosa.post("/panel/invitacion/aceptar", { code, name: "Rosa", ...NEW, ...extra });
  await rosa.post("/panel/cuenta/nombre", { name: "Rosa López", role: "administrator" });
  const page = await (await rosa.get("/panel/cuenta")).text();
  expect(page).toContain("rosa@ejemplo.mx");
  expect(page).toContain("Consulta de resultados");
  expect((await rosa.get("/panel/personas")).status).toBe(403);
});

it("changes the password only for who knows the old one, and ends the other sessions", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  const elsewhere = openBrowser(test.app);
  await elsewhere.post("/panel/entrar", { email: "rosa@ejemplo.mx", password: PASSWORD });
  const fresh = {
    new_password: "siete quetzales y un jaguar",
    repeated: "siete quetzales y un jaguar",
  };
  const wrong = await rosa.post("/panel/cuenta/contrasena", { password: "no es ésta", ...fresh });
  expect(await wrong.text()).toContain("La contraseña actual no es correcta");
  const before = rosa.cookies.get("session");
  const changed = await rosa.post("/panel/cuenta/contrasena", { password: PASSWORD, ...fresh });
  expect(location(changed)).toContain("aviso=password_saved");
  expect(rosa.cookies.get("session")).not.toBe(before);
  expect((await rosa.get("/panel/cuenta")).status).toBe(200);
  expect(location(await elsewhere.get("/panel/cuenta"))).toContain("/panel/entrar");
});

it("lists the own sessions and closes one or all the others, never somebody else's", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  const phone = openBrowser(test.app);
  test.advance(HOUR_MS);
  await phone.post("/panel/entrar", { email: "rosa@ejemplo.mx", password: PASSWORD });
  const page = await (await phone.get("/panel/cuenta")).text();
  expect(page).toContain("20 de noviembre de 2026, 12:00 h");
  const other = /sesiones\/([0-9a-f-]{36})\/cerrar/.exec(page)?.[1] ?? "";
  await browser.post(`/panel/cuenta/sesiones/${other}/cerrar`);
  expect((await rosa.get("/panel/cuenta")).status).toBe(200);
  await phone.post(`/panel/cuenta/sesiones/${other}/cerrar`);
  expect(location(await rosa.get("/panel/cuenta"))).toContain("/panel/entrar");
  await rosa.post("/panel/entrar", { email: "rosa@ejemplo.mx", password: PASSWORD });
  await phone.post("/panel/cuenta/sesiones/cerrar-otras");
  expect(location(await rosa.get("/panel/cuenta"))).toContain("/panel/entrar");
  expect((await phone.get("/panel/cuenta")).status).toBe(200);
});

it("lets an administrator disable somebody at once and give the access back", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const rosa = await reader(test, browser);
  const list = await (await browser.get("/panel/personas?buscar=ejemplo%20ROSA")).text();
  const href = /\/panel\/personas\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  expect(await (await browser.get(`${href}/desactivar`)).text()).toContain("¿Desactivar la cuenta");
  expect((await rosa.get("/panel/cuenta")).status).toBe(200);
  await browser.post(`${href}/desactivar`);
  expect(location(await rosa.get("/panel/cuenta"))).toContain("/panel/entrar");
  await browser.post(`${href}/activar`);
  const given = { email: "rosa@ejemplo.mx", password: PASSWORD };
  expect(location(await rosa.post("/panel/entrar", given))).toBe("/panel");
});

it("keeps administrators from taking away their own access", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const list = await (await browser.get("/panel/personas")).text();
  const href = /\/panel\/personas\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  expect((await browser.post(`${href}/desactivar`)).status).toBe(403);
  expect((await browser.post(href, { role: "reader" })).status).toBe(403);
  expect((await browser.get("/panel/personas")).status).toBe(200);
});

it("hands over a link for another password, which still asks for the second factor", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const made = await browser.post("/panel/personas/invitar", {
    email: "luz@ejemplo.mx",
    role: "analyst",
  });
  const luz = openBrowser(test.app);
  const code = codeIn(linkIn(await made.text()));
  await luz.post("/panel/invitacion/aceptar", { code, name: "Luz", ...NEW });
  await enrol(test, luz);
  const list = await (await browser.get("/panel/personas?buscar=luz")).text();
  const href = /\/panel\/personas\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  const given = await (await browser.post(`${href}/enlace`)).text();
  const form = { code: codeIn(linkIn(given)), ...NEW };
  const reset = await luz.post("/panel/invitacion/aceptar", form);
  expect(location(reset)).toBe("/panel/segundo-paso");
  expect((await luz.post("/panel/invitacion/aceptar", form)).status).toBe(422);
});

it("shows a key for a program once, and none of its routes to the program itself", async () => {
  const test = await openTestApp();
  const { browser } = await firstAdministrator(test);
  const wanted = { name: "Tablero", role: "administrator", expires_on: "2027-01-31" };
  const made = await (await browser.post("/panel/llaves/nueva", wanted)).text();
  const key = />([\w-]{43})<\/textarea>/.exec(made)?.[1] ?? "";
  expect(await (await browser.get("/panel/llaves")).text()).not.toContain(key);
  const program = { Authorization: `Bearer ${key}` };
  for (const path of ["/panel/personas", "/panel/llaves", "/panel/cuenta"]) {
    expect((await test.app.request(path, { headers: program })).status, path).toBe(403);
  }
  const past = { ...wanted, expires_on: "2026-11-19" };
  expect((await browser.post("/panel/llaves/nueva", past)).status).toBe(422);
  const [, href = ""] =
    /(\/panel\/llaves\/[0-9a-f-]{36})\/retirar/.exec(
      await (await browser.get("/panel/llaves")).text(),
    ) ?? [];
  await browser.post(`${href}/retirar`);
  expect((await test.app.request("/panel/llaves", { headers: program })).status).toBe(401);
  await browser.post(`${href}/restituir`);
  expect((await test.app.request("/panel/llaves", { headers: program })).status).toBe(403);
});
