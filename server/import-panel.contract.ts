import { beforeEach, describe, expect, it } from "vitest";
import { listDrafts } from "../db/queries/drafts.ts";
import { DAY_MS } from "./services/accounts/moments.ts";
import { publishDraft } from "./services/surveys/publish-draft.ts";
import { readDraft } from "./services/surveys/read-draft.ts";
import { aPerson } from "./testing/a-person.ts";
import { aWorkbook } from "./testing/a-workbook.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";
import { surveyContent } from "./testing/survey-content.ts";

let test: TestApp;
let cookie: string;

beforeEach(async () => {
  test = await openTestApp();
  ({ cookie } = await signIn(test.deps, "editor"));
});

async function get(path: string, as = cookie): Promise<Response> {
  return await test.app.request(path, { headers: { Cookie: as } });
}

async function upload(bytes: Uint8Array | undefined, name = "libro.xlsx"): Promise<Response> {
  const form = new FormData();
  if (bytes !== undefined) form.append("archivo", new File([bytes.slice()], name));
  const encoded = new Response(form);
  return await test.app.request("/panel/importar", {
    method: "POST",
    body: await encoded.arrayBuffer(),
    headers: {
      Cookie: cookie,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": encoded.headers.get("Content-Type") ?? "",
    },
  });
}

/** The address of the preview. */
async function preview(bytes: Uint8Array, name?: string): Promise<string> {
  const answer = await upload(bytes, name);
  expect(answer.status).toBe(303);
  return answer.headers.get("Location") ?? "";
}

async function post(path: string, fields: Readonly<Record<string, string>> = {}) {
  return await test.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: {
      Cookie: cookie,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
    },
  });
}

/** What the form of a preview posts. */
function fieldsOf(html: string): Readonly<Record<string, string>> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  return { slug: value("slug") ?? "", seen: value("seen") ?? "" };
}

async function save(place: string, more: Readonly<Record<string, string>> = {}) {
  const html = await (await get(place)).text();
  return await post(place, { ...fieldsOf(html), ...more });
}

async function publish(survey: string): Promise<void> {
  const published = await publishDraft(test.deps, aPerson("publica"), { survey });
  expect(published).toMatchObject({ ok: true });
}

describe("the preview of a file", () => {
  it("tells what was read and saves no survey", async () => {
    const before = await surveyContent(test.deps.db);
    const html = await (await get(await preview(await aWorkbook()))).text();
    expect(html).toContain("Trámites 2026");
    expect(html).toContain("Elegir una opción: 1<");
    expect(html).toContain("español, tseltal");
    expect(html).toContain("Será una encuesta nueva");
    expect(html).toContain('value="tramites"');
    expect(await surveyContent(test.deps.db)).toBe(before);
  });

  it("names what was left out by sheet, row and column, and gives all of it as CSV", async () => {
    const survey = [["image", "foto", "Una foto"]];
    const place = await preview(await aWorkbook({ survey }));
    const html = await (await get(place)).text();
    expect(html).toContain("<caption>survey</caption>");
    expect(html).toMatch(/data-label="Fila">4</);
    expect(html).toContain("Se dejó fuera");
    const csv = await get(`${place}/informe.csv`);
    expect(csv.headers.get("Content-Type")).toContain("text/csv");
    expect(await csv.text()).toMatch(/^\ufeff?Hoja,Fila,Columna,.*\r\nsurvey,4,/);
  });

  it("shows hostile cells as text, and no cell of the CSV runs", async () => {
    const hostile = `<script>alert("1")</script>`;
    const survey = [
      [`=cmd|' /C calc'!A0`, "a1", hostile],
      [hostile, "a2", hostile],
    ];
    const place = await preview(await aWorkbook({ survey, title: hostile }), `${hostile}.xlsx`);
    const html = await (await get(place)).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script>");
    const csv = await (await get(`${place}/informe.csv`)).text();
    expect(csv.replace("\ufeff", "")).not.toMatch(/(^|[,\n])"?[=+@-]/);
  });

  it("shows the first entries of a sheet and says how many more there are", async () => {
    const survey = Array.from({ length: 80 }, (_, n) => ["image", `foto_${n}`, "Una foto"]);
    const html = await (await get(await preview(await aWorkbook({ survey })))).text();
    expect(html.match(/data-label="Fila"/g)?.length).toBe(25);
    expect(html).toContain("y 55 más de esta hoja");
  });

  it("belongs to who sent the file and ends after a day", async () => {
    const place = await preview(await aWorkbook());
    const other = await signIn(test.deps, "administrator");
    const asked = await get(place, other.cookie);
    expect(asked.headers.get("Location")).toBe("/panel/importar?aviso=import_expired");
    test.advance(DAY_MS);
    ({ cookie } = await signIn(test.deps, "editor"));
    expect((await get(place)).headers.get("Location")).toContain("import_expired");
  });

  it("of a file discarded is gone", async () => {
    const place = await preview(await aWorkbook());
    const discarded = await post(`${place}/descartar`);
    expect(discarded.headers.get("Location")).toBe("/panel/importar?aviso=import_discarded");
    expect((await get(place)).status).toBe(303);
  });
});

describe("saving a previewed file", () => {
  it("makes a draft of a new survey under the name that was chosen", async () => {
    const place = await preview(await aWorkbook());
    const html = await (await get(`${place}?encuesta=otra`)).text();
    const saved = await post(place, fieldsOf(html));
    expect(saved.headers.get("Location")).toBe("/panel/encuestas/otra?aviso=import_stored");
    const draft = await readDraft(test.deps, "otra");
    expect(draft).toMatchObject({ revision: 1, basedOn: null, definition: { version: 1 } });
    expect(await readDraft(test.deps, "tramites")).toBeUndefined();
  });

  it("twice at once leaves one draft and leads to the same place", async () => {
    const place = await preview(await aWorkbook());
    const fields = fieldsOf(await (await get(place)).text());
    const answers = await Promise.all([post(place, fields), post(place, fields)]);
    const places = answers.map(({ headers }) => headers.get("Location"));
    expect(new Set(places)).toEqual(new Set(["/panel/encuestas/tramites?aviso=import_stored"]));
    const content = await surveyContent(test.deps.db);
    expect((await get(place)).headers.get("Location")).toBe("/panel/encuestas/tramites");
    expect((await post(place, fields)).status).toBe(303);
    expect(await surveyContent(test.deps.db)).toBe(content);
    expect((await readDraft(test.deps, "tramites"))?.revision).toBe(1);
  });

  it("leaves the published version served while its next one is a draft", async () => {
    await save(await preview(await aWorkbook()));
    await publish("tramites");
    const survey = [["integer", "veces", "¿Cuántas veces?"]];
    const place = await preview(await aWorkbook({ survey }));
    const html = await (await get(place)).text();
    expect(html).toContain("borrador de la versión 2");
    expect(html).toContain("1 elemento nuevo:");
    expect((await save(place)).status).toBe(303);
    expect((await readDraft(test.deps, "tramites"))?.definition.version).toBe(2);
    const served = await test.app.request("/api/v1/surveys/tramites?lang=tzh");
    expect(await served.json<object>()).toMatchObject({ version: 1, language: "tzh" });
  });

  it("asks before it takes the place of a draft, which stays restorable", async () => {
    await save(await preview(await aWorkbook()));
    const first = await readDraft(test.deps, "tramites");
    const place = await preview(await aWorkbook({ title: "Otro título" }));
    const before = await surveyContent(test.deps.db);
    const refused = await save(place);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('id="replace-problema"');
    expect(await surveyContent(test.deps.db)).toBe(before);
    expect((await save(place, { replace: "1" })).status).toBe(303);
    const second = await readDraft(test.deps, "tramites");
    expect(second?.definition.title).toBe("Otro título");
    expect(second?.id).not.toBe(first?.id);
  });

  it("in place of a draft twice at once puts one draft aside and makes one", async () => {
    await save(await preview(await aWorkbook()));
    const place = await preview(await aWorkbook({ title: "Otro título" }));
    const fields = { ...fieldsOf(await (await get(place)).text()), replace: "1" };
    const answers = await Promise.all([1, 2, 3].map(async () => await post(place, fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await listDrafts(test.deps.db, "removed")).toHaveLength(1);
    expect(await listDrafts(test.deps.db, "draft")).toHaveLength(1);
  });

  it("looks again when the survey changed since its preview", async () => {
    const late = await preview(await aWorkbook({ title: "Llega tarde" }));
    const fields = fieldsOf(await (await get(late)).text());
    await save(await preview(await aWorkbook()));
    const refused = await post(late, { ...fields, replace: "1" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("La encuesta cambió desde que se mostró");
    expect((await readDraft(test.deps, "tramites"))?.definition.title).toBe("Trámites 2026");
  });

  it("has nothing to save when the survey says the same", async () => {
    await save(await preview(await aWorkbook()));
    await publish("tramites");
    const place = await preview(await aWorkbook());
    const html = await (await get(place)).text();
    expect(html).toContain("ya dice lo mismo que este archivo");
    expect(html).not.toContain("Guardar como borrador");
    const before = await surveyContent(test.deps.db);
    expect((await post(place, fieldsOf(html))).status).toBe(303);
    expect(await surveyContent(test.deps.db)).toBe(before);
  });

  it.each(["Mayúsculas", "../x", "", "a b"])("refuses the name %j", async (slug) => {
    const place = await preview(await aWorkbook());
    const fields = fieldsOf(await (await get(place)).text());
    expect((await post(place, { ...fields, slug })).status).toBe(422);
  });
});

describe("a file that cannot be read", () => {
  const OLD = new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
  const text = (words: string) => new TextEncoder().encode(words);

  it.each([
    { what: "no file", bytes: undefined, status: 422, words: "Elija un archivo" },
    { what: "an .xls", bytes: OLD, status: 422, words: ".xls" },
    { what: "an empty file", bytes: text(" "), status: 422, words: "vacío" },
    { what: "a page", bytes: text("<html></html>"), status: 422, words: "x.xlsx" },
    { what: "a CSV", bytes: text("a,b\n1,2\n"), status: 422, words: ".csv" },
    { what: "21 MB", bytes: new Uint8Array(21 * 1024 * 1024), status: 413, words: "20 MB" },
  ])("($what) is told in words and nothing is saved", async ({ bytes, status, words }) => {
    const before = await surveyContent(test.deps.db);
    const answer = await upload(bytes, "x.xlsx");
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(html).toContain('id="archivo-problema"');
    expect(html).toContain(words);
    expect(html).not.toContain("problem.");
    expect(await surveyContent(test.deps.db)).toBe(before);
  });

  it("without a question shows its report and offers no way to save", async () => {
    const bytes = text("| survey |\n| | type | name | label |\n");
    const html = await (await get(await preview(bytes, "vacio.md"))).text();
    expect(html).toContain("no contiene ningún cuestionario");
    expect(html).not.toContain("Guardar como borrador");
  });
});

describe("the pages of import", () => {
  it.each(["reader", "analyst", "interviewer", "translator"] as const)(
    "are closed to a %s",
    async (role) => {
      const as = (await signIn(test.deps, role)).cookie;
      expect((await get("/panel/importar", as)).status).toBe(403);
    },
  );

  it("give a version and its draft as a workbook that reads back", async () => {
    await save(await preview(await aWorkbook()));
    await publish("tramites");
    const path = "/panel/encuestas/tramites/versiones";
    const file = await get(`${path}/1/xlsform`);
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="tramites-v1.xlsx"');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const html = await (await get(await preview(bytes))).text();
    expect(html).toContain("ya dice lo mismo que este archivo");
    expect((await get(`${path}/borrador/xlsform`)).status).toBe(404);
    expect((await get(`${path}/2/xlsform`)).status).toBe(404);
    expect((await get(`${path}/0x1/xlsform`)).status).toBe(404);
    await save(await preview(await aWorkbook({ title: "Nuevo" })));
    const draft = await get(`${path}/borrador/xlsform`);
    expect(draft.headers.get("Content-Disposition")).toContain("tramites-v2-borrador.xlsx");
  });
});
