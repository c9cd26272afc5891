import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { readWorkbook } from "../surveys/interchange/workbook/read-workbook.ts";
import { readXlsform } from "../surveys/interchange/xlsform/read-xlsform.ts";
import { publishDraft } from "./services/surveys/publish-draft.ts";
import { readDraft } from "./services/surveys/read-draft.ts";
import { saveDraft } from "./services/surveys/save-draft.ts";
import { startDraft } from "./services/surveys/start-draft.ts";
import { aPerson } from "./testing/a-person.ts";
import { aWorkbook } from "./testing/a-workbook.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";
import { surveyContent } from "./testing/survey-content.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let test: TestApp;
let token: string;

beforeEach(async () => {
  test = await openTestApp();
  token = await test.token("editor");
});

interface Sent {
  readonly bytes: Uint8Array;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send({ bytes, query = "", headers = {} }: Sent): Promise<Response> {
  return await test.app.request(`/api/v1/surveys/import${query}`, {
    method: "POST",
    body: bytes.slice(),
    headers: { Authorization: `Bearer ${token}`, "Content-Type": XLSX, ...headers },
  });
}

async function file(path: string, as = token): Promise<Response> {
  return await test.app.request(`/api/v1/surveys/${path}`, {
    headers: { Authorization: `Bearer ${as}` },
  });
}

const problemSchema = z.object({
  status: z.int(),
  code: z.string(),
  detail: z.string().min(20),
  errors: z.array(z.object({ question: z.string(), message: z.string() })).optional(),
});

async function problemOf(answer: Response) {
  expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
  return problemSchema.parse(await answer.json());
}

describe("POST /api/v1/surveys/import", () => {
  it("makes a draft and says what was read; the same file again changes nothing", async () => {
    const bytes = await aWorkbook({ survey: [["image", "foto", "Una foto"]] });
    const answer = await send({ bytes });
    expect(answer.status).toBe(201);
    expect(await answer.json<object>()).toMatchObject({
      ...{ slug: "tramites", version: 1, revision: 1, unchanged: false },
      report: {
        counts: { choices: 2, languages: ["es", "tzh"] },
        entries: [{ sheet: "survey", row: 4, kind: "left_out" }],
        untold: 0,
      },
    });
    const content = await surveyContent(test.deps.db);
    const again = await send({ bytes });
    expect(again.status).toBe(200);
    expect(await again.json<object>()).toMatchObject({ revision: 1, unchanged: true });
    expect(await surveyContent(test.deps.db)).toBe(content);
  });

  it("knows its own words under another file name, published or in a draft", async () => {
    await send({ bytes: await aWorkbook(), query: "?name=uno.xlsx" });
    await publishDraft(test.deps, aPerson("publica"), { survey: "tramites" });
    const exported = new Uint8Array(await (await file("tramites/xlsform")).arrayBuffer());
    const same = await send({ bytes: exported, query: "?name=dos.xlsx" });
    expect(await same.json<object>()).toMatchObject({ version: 1, unchanged: true });
    const next = await aWorkbook({ survey: [["text", "mas", "¿Algo más?", "¿Ay bal yan?"]] });
    expect((await send({ bytes: next, query: "?name=tres.xlsx" })).status).toBe(201);
    const again = await send({ bytes: next, query: "?name=tres.xlsx" });
    expect(again.status).toBe(200);
    expect(await again.json<object>()).toMatchObject({ version: 2, revision: 1, unchanged: true });
  });

  it("knows the export of a draft that people began in the panel", async () => {
    await send({ bytes: await aWorkbook() });
    const person = aPerson("publica");
    await publishDraft(test.deps, person, { survey: "tramites" });
    await startDraft(test.deps, person, "tramites");
    const draft = await readDraft(test.deps, "tramites");
    if (draft === undefined) throw new Error("there is no draft");
    const items = draft.definition.items.map((item) => ({ ...item, label: "¿Otra?" }));
    const definition = { ...draft.definition, items };
    await saveDraft(test.deps, person, { survey: "tramites", base: 1, definition });
    const bytes = new Uint8Array(
      await (await file("tramites/xlsform?version=draft")).arrayBuffer(),
    );
    const same = await send({ bytes, query: "?name=otro.xlsx" });
    expect(await same.json<object>()).toMatchObject({ version: 2, revision: 2, unchanged: true });
  });

  it("takes a session as well as a token, from its own site only", async () => {
    const { cookie } = await signIn(test.deps, "editor");
    const as = async (site: string) =>
      await test.app.request("/api/v1/surveys/import?dry=1", {
        method: "POST",
        body: (await aWorkbook()).slice(),
        headers: { Cookie: cookie, "Sec-Fetch-Site": site, "Content-Type": XLSX },
      });
    expect((await as("same-origin")).status).toBe(200);
    expect((await as("cross-site")).status).toBe(403);
  });

  it("with dry=1 tells and saves nothing", async () => {
    const before = await surveyContent(test.deps.db);
    const answer = await send({ bytes: await aWorkbook(), query: "?dry=1" });
    expect(answer.status).toBe(200);
    expect(await answer.json<object>()).toMatchObject({ slug: "tramites", version: 1 });
    expect(await surveyContent(test.deps.db)).toBe(before);
  });

  it("takes the file's name for its slug when the form has none", async () => {
    const text = "| survey |\n| | type | name | label |\n| | text | uno | ¿Qué opina? |\n";
    const answer = await send({
      bytes: new TextEncoder().encode(text),
      query: `?name=${encodeURIComponent("/tmp/Mi Consulta.md")}`,
      headers: { "Content-Type": "text/markdown; charset=utf-8" },
    });
    expect(answer.status).toBe(201);
    expect(await answer.json<object>()).toMatchObject({ slug: "mi-consulta" });
  });

  it("refuses to take the place of a draft unless replace=1", async () => {
    await send({ bytes: await aWorkbook() });
    const bytes = await aWorkbook({ title: "Otro" });
    const before = await surveyContent(test.deps.db);
    const refused = await send({ bytes });
    expect(refused.status).toBe(409);
    expect(await problemOf(refused)).toMatchObject({ code: "draft.exists" });
    expect(await surveyContent(test.deps.db)).toBe(before);
    expect((await send({ bytes, query: "?replace=1" })).status).toBe(201);
    expect((await readDraft(test.deps, "tramites"))?.definition.title).toBe("Otro");
  });

  it("sent ten times at once makes one draft", async () => {
    const bytes = await aWorkbook();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ bytes })));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([200, 201]));
  });

  it("refuses what is not a workbook with a reason and saves nothing", async () => {
    const before = await surveyContent(test.deps.db);
    const old = await send({ bytes: new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6]) });
    expect([old.status, (await problemOf(old)).code]).toEqual([422, "import.old_excel"]);
    const none = await send({
      bytes: new TextEncoder().encode("| survey |\n| | type | name | label |\n"),
      headers: { "Content-Type": "text/markdown" },
    });
    const { code, errors } = await problemOf(none);
    expect([none.status, code]).toEqual([422, "import.nothing_to_store"]);
    expect(errors?.length).toBeGreaterThan(0);
    expect(await surveyContent(test.deps.db)).toBe(before);
  });

  it("refuses another content type, a compressed body and one over the limit", async () => {
    const bytes = await aWorkbook();
    const status = async (headers: Record<string, string>) =>
      (await problemOf(await send({ bytes, headers }))).status;
    expect(await status({ "Content-Type": "application/json" })).toBe(415);
    expect(await status({ "Content-Type": "" })).toBe(415);
    expect(await status({ "Content-Encoding": "gzip" })).toBe(415);
    const large = await send({ bytes: new Uint8Array(20 * 1024 * 1024 + 1) });
    expect((await problemOf(large)).status).toBe(413);
  });

  it("is closed to who may not edit and to nobody known", async () => {
    const bytes = await aWorkbook();
    for (const role of ["reader", "analyst", "translator", "supervisor"] as const) {
      token = await test.token(role);
      expect((await send({ bytes })).status).toBe(403);
    }
    token = "x".repeat(43);
    expect((await send({ bytes })).status).toBe(401);
  });
});

describe("GET /api/v1/surveys/{slug}/xlsform", () => {
  it("gives the newest version, a numbered one and the draft, with every language", async () => {
    await send({ bytes: await aWorkbook() });
    expect((await file("tramites/xlsform")).status).toBe(404);
    await publishDraft(test.deps, aPerson("publica"), { survey: "tramites" });
    await send({ bytes: await aWorkbook({ title: "Segundo" }) });
    const titles = [];
    for (const query of ["", "?version=1", "?version=draft"]) {
      const answer = await file(`tramites/xlsform${query}`);
      expect(answer.headers.get("Content-Type")).toBe(XLSX);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const read = await readWorkbook(bytes, "x.xlsx");
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { definition, packs } = readXlsform(read.value.workbook, { fileName: "x.xlsx" });
      expect(packs.map(({ language, texts }) => [language, texts["hizo.label"]?.text])).toEqual([
        ["tzh", "¿Bal la apas?"],
      ]);
      titles.push([definition?.title, definition?.version]);
    }
    expect(titles).toEqual([
      ["Trámites 2026", 1],
      ["Trámites 2026", 1],
      ["Segundo", 2],
    ]);
  });

  it("knows no other survey, no other version and no other role", async () => {
    for (const path of ["nada/xlsform", "todos/xlsform?version=7", "todos/xlsform?version=-1"]) {
      expect((await file(path)).status).toBe(404);
    }
    expect((await file("todos/xlsform", await test.token("reader"))).status).toBe(403);
    expect((await test.app.request("/api/v1/surveys/todos/xlsform")).status).toBe(401);
  });
});
