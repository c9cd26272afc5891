import { beforeAll, describe, expect, it } from "vitest";
import { StorageError, storageFailure } from "../db/atomic.ts";
import { createApp } from "./app.ts";
import { aWorkbook } from "./testing/a-workbook.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";
import { everyTable } from "./testing/every-table.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";

const OTHER = { ...ALL_TYPES, slug: "otra", title: "Otra encuesta" };
const A = "/panel/encuestas/todos";
const B = "/panel/encuestas/otra";

let test: TestApp;
let ana = "";
beforeAll(async () => {
  test = await openTestApp([ALL_TYPES, OTHER]);
  ana = (await signIn(test.deps, "administrator")).cookie;
});

type Fields = Readonly<Record<string, string>>;
async function post(path: string, fields: Fields = {}, given: Fields = {}): Promise<Response> {
  const headers = { Cookie: ana, "Sec-Fetch-Site": "same-origin", ...given };
  return await test.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
  });
}
async function get(path: string, headers: Fields = { Cookie: ana }): Promise<Response> {
  return await test.app.request(path, { headers });
}
async function idIn(path: string, pattern: RegExp): Promise<string> {
  return pattern.exec(await (await get(path)).text())?.[1] ?? "none";
}

describe("what belongs to one survey", () => {
  it("is not reached through another", async () => {
    for (const one of [A, B]) {
      await post(`${one}/borrador/empezar`);
      await post(`${one}/difusion`, { medio: "Radio", idioma: "es" });
      await post(`${one}/revision/enlace`, { para: "Consejo", dias: "3" });
    }
    const link = await idIn(`${A}/difusion`, /difusion\/([0-9a-f-]{36})/);
    const review = await idIn(`${A}/revision`, /revision\/([0-9a-f-]{36})\/retirar/);
    const before = await everyTable(test.deps.db);
    const acts = [
      `difusion/${link}/retirar`,
      `difusion/${link}/restituir`,
      `revision/${review}/retirar`,
      `revision/${review}/restituir`,
      "levantamientos/todos-2026/cerrar",
      "levantamientos/todos-2026/reabrir",
      "levantamientos/todos-2026",
    ];
    for (const act of acts) expect([act, (await post(`${B}/${act}`)).status]).toEqual([act, 404]);
    for (const page of [
      `difusion/${link}`,
      `difusion/${link}/codigo.svg`,
      `revision/${review}/retirar`,
      "levantamientos/todos-2026",
    ]) {
      expect([page, (await get(`${B}/${page}`)).status]).toEqual([page, 404]);
    }
    const export_ = await get("/api/v1/surveys/otra/export?round=todos-2026");
    expect(export_.status).toBe(404);
    expect(await everyTable(test.deps.db)).toBe(before);
    expect((await post(`${A}/revision/${review}/retirar`)).status).toBe(303);
  });

  it("is not reached at all once the survey lies in the trash", async () => {
    await post("/panel/nueva-encuesta", { titulo: "Breve", clave: "breve" });
    const one = "/panel/encuestas/breve";
    expect((await get(`${one}/editor`)).status).toBe(200);
    await post(`${one}/eliminar`);
    for (const page of ["", "/editor", "/borrador", "/publicar", "/revision"]) {
      expect([page, (await get(one + page)).status]).toEqual([page, 404]);
    }
    expect((await post(`${one}/revision/enlace`, { para: "C", dias: "3" })).status).toBe(404);
    const file = await test.app.request("/api/v1/surveys/import?name=breve.md", {
      method: "POST",
      headers: { Cookie: ana, "Sec-Fetch-Site": "same-origin", "Content-Type": "text/markdown" },
      body: "| survey |\n| | type | name | label |\n| | text | a | ¿Qué? |\n",
    });
    expect(file.status).toBe(409);
  });
});

describe("what somebody sent", () => {
  it("is seen, saved and thrown away by nobody else", async () => {
    const body = new FormData();
    body.set("archivo", new File([(await aWorkbook()).slice()], "x.xlsx"));
    const headers = { Cookie: ana, "Sec-Fetch-Site": "same-origin" };
    const sent = await test.app.request("/panel/importar", { method: "POST", body, headers });
    const place = sent.headers.get("Location") ?? "";
    expect(place).toMatch(/^\/panel\/importar\/[0-9a-f-]{36}$/);
    const leo = { Cookie: (await signIn(test.deps, "administrator")).cookie };
    const program = { Authorization: `Bearer ${await test.token("administrator")}` };
    await get("/panel/importar", program);
    const before = await everyTable(test.deps.db);
    for (const who of [leo, program]) {
      expect((await get(place, who)).headers.get("Location")).toContain("import_expired");
      expect((await get(`${place}/informe.csv`, who)).headers.get("Location")).toContain(
        "import_expired",
      );
      await post(place, { slug: "tramites", seen: "1  " }, { Cookie: "", ...who });
      await post(`${place}/descartar`, {}, { Cookie: "", ...who });
    }
    expect(await everyTable(test.deps.db)).toBe(before);
    expect((await get(place)).status).toBe(200);
  });
});

describe("a reviewer from outside", () => {
  async function enter(): Promise<string> {
    const page = await post(`${A}/revision/enlace`, { para: "Comité", dias: "3" });
    const code = /\/revision#([\w-]+)/.exec(await page.text())?.[1] ?? "";
    const entered = await post("/revision", { code, nombre: "Ana\u0000 <b>" }, { Cookie: "" });
    return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  }

  it("opens with what they carry no room of the panel, under no name", async () => {
    const review = await enter();
    expect((await get("/revision/encuesta", { Cookie: review })).status).toBe(200);
    for (const cookie of [review, review.replace("review=", "session=")]) {
      expect((await get("/panel", { Cookie: cookie })).status).toBe(303);
      expect((await get("/api/v1/surveys/todos/tallies", { Cookie: cookie })).status).toBe(401);
    }
    const bearer = { Authorization: `Bearer ${review.replace("review=", "")}` };
    expect((await get("/api/v1/surveys/todos/tallies", bearer)).status).toBe(401);
    expect(
      (await get("/revision/encuesta", { Cookie: ana.replace("session=", "review=") })).status,
    ).toBe(303);
  });

  it("carries nothing that opens anything after leaving", async () => {
    const review = await enter();
    await post("/revision/salir", {}, { Cookie: review });
    expect((await get("/revision/encuesta", { Cookie: review })).status).toBe(303);
  });

  it("comments only from a page of this site", async () => {
    const review = await enter();
    const before = await everyTable(test.deps.db);
    const origins: readonly Fields[] = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "none" },
      { "Sec-Fetch-Site": "" },
    ];
    for (const origin of origins) {
      const answer = await post(
        "/revision/comentarios",
        { comentario: "x" },
        { Cookie: review, ...origin },
      );
      expect(answer.status).toBe(403);
    }
    const bare = {
      method: "POST",
      body: new URLSearchParams({ comentario: "x" }),
      headers: { Cookie: review },
    };
    expect((await test.app.request("/revision/comentarios", bare)).status).toBe(403);
    expect(await everyTable(test.deps.db)).toBe(before);
  });
});

describe("a database that cannot store", () => {
  const FAULTS = [
    "database is locked",
    "attempt to write a readonly database",
    "D1_ERROR: Network connection lost",
  ];

  it.each(FAULTS)(
    "(%s) is told on a page of the panel, with nothing half done",
    async (message) => {
      const fault = storageFailure(new Error(message));
      expect(fault).toBeInstanceOf(StorageError);
      const atomic = async () => await Promise.reject(fault);
      const app = createApp({ ...test.deps, db: { ...test.deps.db, atomic } });
      const before = await everyTable(test.deps.db);
      const acts = [
        "/panel/nueva-encuesta",
        `${A}/borrador/descartar`,
        "/panel/cuenta/nombre",
        "/panel/entrar",
      ];
      for (const path of acts) {
        const fields = { titulo: "T", clave: "t", name: "Ana", email: "a@b.mx", password: "x" };
        const headers = { Cookie: ana, "Sec-Fetch-Site": "same-origin" };
        const answer = await app.request(path, {
          method: "POST",
          body: new URLSearchParams(fields),
          headers,
        });
        expect([path, answer.status, answer.headers.get("Retry-After")]).toEqual([path, 503, "5"]);
        expect(await answer.text()).toContain("<html");
      }
      expect(await everyTable(test.deps.db)).toBe(before);
      const program = { Authorization: `Bearer ${await test.token("analyst")}` };
      const tallies = await app.request("/api/v1/surveys/todos/tallies", { headers: program });
      expect(tallies.status).toBe(200);
    },
  );
});
