import { beforeEach, describe, expect, it } from "vitest";
import { failingOrm } from "../db/testing/failing-orm.ts";
import { createApp } from "./app.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";

const PASSING = [
  "unable to open database file",
  "disk I/O error",
  "attempt to write a readonly database",
  "D1_ERROR: Network connection lost.",
];
const PAGES = [
  ["/", "es"],
  ["/tzh/encuestas/todos", "tzh"],
  ["/es/resultados/todos", "es"],
  ["/tzo/aviso-de-privacidad?encuesta=todos", "tzo"],
  ["/e/abcdefg", "es"],
  ["/panel", "es"],
  ["/revision/encuesta", "es"],
] as const;
const SECRET = "z".repeat(43);
const COOKIE = ["session", "__Host-session", "review", "__Host-review"]
  .map((name) => `${name}=${SECRET}`)
  .join("; ");

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

const brokenApp = (message: string) =>
  createApp({ ...test.deps, db: { ...test.deps.db, orm: failingOrm(message) } });

/** The words of a page, without its marks. */
async function wordsOf(page: Response): Promise<string> {
  const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(await page.text()) ?? [];
  return main.replaceAll(/<[^>]+>/g, " ");
}

describe.each(PASSING)("a database that cannot be read now (%s)", (message) => {
  it.each(PAGES)(
    "is told on the page of %s, with words and a time to come back",
    async (path, lang) => {
      const page = await brokenApp(message).request(path, { headers: { Cookie: COOKIE } });
      expect([page.status, page.headers.get("Retry-After")]).toEqual([503, "5"]);
      const html = await page.clone().text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(await wordsOf(page)).toMatch(/ahora no|no está disponible|vuelva a intentar/i);
      expect(test.logged.join("")).not.toContain(SECRET);
    },
  );

  it.each(["/api/v1/surveys", "/api/v1/surveys/todos/results", "/api/v1/surveys/todos/tallies"])(
    "is told to programs by %s",
    async (path) => {
      const headers = { Authorization: `Bearer ${SECRET}` };
      const answer = await brokenApp(message).request(path, { headers });
      expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
      expect(await answer.json()).toMatchObject({ code: "storage.unavailable" });
    },
  );
});

describe("a database that is damaged", () => {
  it.each(PAGES)("is told on the page of %s in words that name nothing of it", async (path) => {
    const app = brokenApp("database disk image is malformed");
    const page = await app.request(path, { headers: { Cookie: COOKIE } });
    expect(page.status).toBe(500);
    const words = await wordsOf(page);
    expect(words).toMatch(/falló/i);
    expect(words).not.toMatch(/malformed|select|Failed query/);
    expect(test.logged.join("")).not.toContain(SECRET);
  });

  it("stores nothing of what is posted, and logs none of it", async () => {
    const app = brokenApp("database disk image is malformed");
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const body = new URLSearchParams({ email: "ana@ejemplo.mx", password: "contraseña" });
    const answer = await app.request("/panel/entrar", { method: "POST", headers, body });
    expect(answer.status).toBe(500);
    expect(test.logged.join("")).toContain("request_failed");
    expect(test.logged.join("")).not.toMatch(/ejemplo|contrase/);
  });
});
