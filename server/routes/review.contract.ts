import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { storeSetting } from "../../db/queries/institution.ts";
import { aPerson } from "../testing/a-person.ts";
import { ALL_TYPES } from "../testing/all-types-definition.ts";
import { openTestApp, type TestApp } from "../testing/open-app.ts";
import { openReview } from "../services/surveys/open-review.ts";
import { readOutreach } from "../services/surveys/read-outreach.ts";
import { createOutreachLink } from "../services/surveys/create-outreach-link.ts";
import { setOutreachLink } from "../services/surveys/set-outreach-link.ts";
import { saveDraft } from "../services/surveys/save-draft.ts";
import { startDraft } from "../services/surveys/start-draft.ts";
import { outreachRoutes } from "./outreach.ts";
import { reviewRoutes } from "./review.tsx";

const ana = aPerson("ana");
const survey = ALL_TYPES.slug;
let test: TestApp;
let app: Hono;
let code: string;

beforeEach(async () => {
  test = await openTestApp();
  await startDraft(test.deps, ana, survey);
  const opened = await openReview(test.deps, ana, { survey, name: "Consejo", days: 5 });
  code = opened.ok ? opened.value : "";
  app = new Hono();
  app.use(async (c, next) => {
    c.set("visitor", { level: "none" });
    await next();
  });
  app.route("/", reviewRoutes(test.deps));
  app.route("/", outreachRoutes(test.deps));
});

async function post(path: string, fields: Record<string, string>, cookie = ""): Promise<Response> {
  const headers = { Cookie: cookie };
  return await app.request(path, { method: "POST", headers, body: new URLSearchParams(fields) });
}

async function enter(): Promise<string> {
  const entered = await post("/revision", { code, nombre: "Rosa <b>" });
  return (entered.headers.get("Set-Cookie") ?? "").split(";", 1)[0] ?? "";
}

const read = async (cookie: string) =>
  await app.request("/revision/encuesta", { headers: { Cookie: cookie } });

describe("a reviewer from outside", () => {
  it("enters with the code of the link, which is in no address and not in the cookie", async () => {
    const entered = await post("/revision", { code, nombre: "Rosa" });
    expect(entered.status).toBe(303);
    expect(entered.headers.get("Location")).toBe("/revision/encuesta");
    const cookie = entered.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    expect(cookie).not.toContain(code);
  });

  it("is told the same of every code that opens nothing", async () => {
    const wrong = await post("/revision", { code: "nada", nombre: "Rosa" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Este enlace no abre ninguna revisión");
    expect((await read("review=nada")).headers.get("Location")).toBe("/revision");
  });

  it("reads every question without its rules and comments on one, as plain text", async () => {
    const cookie = await enter();
    const kept = await post(
      "/revision/comentarios",
      { pregunta: "asked", comentario: "<script>alert(1)</script>" },
      cookie,
    );
    expect(kept.headers.get("Location")).toBe("/revision/encuesta?guardado=1#p-asked");
    const html = await (await read(cookie)).text();
    expect(html).toContain("&lt;script>alert(1)&lt;/script>");
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("${asked}");
    expect(html).toContain("Rosa &lt;b>");
  });

  it("reads the survey's own privacy notice as citizens would, as text, with its gaps filled", async () => {
    const cookie = await enter();
    const title = "Aviso de privacidad de esta encuesta";
    expect(await (await read(cookie)).text()).not.toContain(title);
    const privacyNotice =
      "# De <b>\n\n- {{institucion}}\n- versión {{version}}\n\n<script>1</script>";
    const definition = { ...ALL_TYPES, privacyNotice };
    await saveDraft(test.deps, ana, { survey, base: 1, definition });
    const name = { key: "name", value: '"Secretaría <i>"', source: "x", updatedOn: "2026-11-20" };
    await test.deps.db.atomic({ statements: [storeSetting(name)] });
    const html = await (await read(cookie)).text();
    expect(html).toContain(title);
    expect(html).toContain("<h3>De &lt;b></h3>");
    expect(html).toContain("<li>Secretaría &lt;i></li><li>versión 2</li>");
    expect(html).toContain("<p>&lt;script>1&lt;/script></p>");
  });

  it("finds a refused comment where it was typed", async () => {
    const comentario = "x".repeat(2001);
    const refused = await post(
      "/revision/comentarios",
      { pregunta: "", comentario },
      await enter(),
    );
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(comentario);
  });

  it("leaves nothing behind", async () => {
    const left = await post("/revision/salir", {}, await enter());
    expect(left.headers.get("Set-Cookie")).toMatch(/Max-Age=0/);
  });
});

describe("a link of a medium", () => {
  it("sends on to the survey without a cookie, and home once it was taken away", async () => {
    await createOutreachLink(test.deps, ana, { survey, medium: "radio", language: "tzo" });
    const [link] = await readOutreach(test.deps, survey);
    const response = await app.request(`/e/${link?.code ?? ""}?utm=x`);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe(`/tzo/encuestas/${survey}`);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect((await readOutreach(test.deps, survey)).at(0)?.visits).toBe(1);
    const id = link?.id ?? "";
    await setOutreachLink(test.deps, ana, { survey, id, isRemoved: true });
    const removed = await app.request(`/e/${link?.code ?? ""}`);
    expect([removed.status, removed.headers.get("Location")]).toEqual([303, "/"]);
  });

  it.each(["nada", "%00", "A".repeat(500)])("that nobody made says so on a page", async (code) => {
    const unknown = await test.app.request(`/e/${code}`, { headers: { Accept: "text/html" } });
    expect([unknown.status, unknown.headers.get("Location")]).toEqual([404, null]);
    expect(unknown.headers.get("Content-Type")).toContain("text/html");
    expect(unknown.headers.get("Cache-Control")).toBe("no-store");
  });
});
