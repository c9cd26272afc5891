import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import municipalitiesCsv from "../../../db/reference/municipalities.csv?raw";
import peaCsv from "../../../db/reference/pea.csv?raw";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { findCatalogue, listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import { loadCatalogues } from "../../services/load-catalogues.ts";
import type { Deps } from "../../deps.ts";
import { openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { catalogueImportRoutes } from "./catalogue-import-routes.tsx";
import { catalogueRoutes } from "./catalogue-routes.tsx";

const REGIONS = "/panel/catalogos/regions";
const HOSTILE = `<script>alert(1)</script>`;
// The log begins with the survey that was loaded.
const LOADED = 1;
let panel: TestPanel;

const TAGGED: Definition = {
  slug: "marcada",
  version: 1,
  title: "Marcada",
  languages: ["es"],
  textPolicy: "drafts_beside_spanish",
  lists: { sino: ["1", "2"].map((name) => ({ name, label: name })) },
  items: [
    {
      ...{ kind: "question", name: "q", type: "select_one", list: "sino", label: "¿?" },
      pea: { priorities: ["51"] },
    },
  ],
};

function bothRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.route("/", catalogueRoutes(deps));
  app.route("/", catalogueImportRoutes(deps));
  return app;
}

beforeEach(async () => {
  panel = await openTestPanel(bothRoutes, [TAGGED]);
  await loadCatalogues(panel.deps);
});

async function csvOf(name: string): Promise<string> {
  return await panel.text(`/panel/catalogos/${name}/catalogo.csv`);
}

async function upload(name: string, text: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  return await panel.upload(`/panel/catalogos/${name}/importar`, new File([text], "datos.csv"));
}

/** Uploads a sound file: where its preview is, and the preview. */
async function preview(name: string, text: string) {
  const response = await upload(name, text);
  expect(response.status).toBe(303);
  const path = response.headers.get("Location") ?? "";
  const html = await panel.text(path);
  return { path, html, visto: /name="visto" value="([^"]*)"/.exec(html)?.[1] ?? "" };
}

async function namesIn(catalogue: string): Promise<readonly string[]> {
  return (await listCatalogueEntries(panel.deps.db, catalogue)).map(({ name }) => name);
}

describe("the catalogues", () => {
  it("are listed with their size, their source and where they come from", async () => {
    const html = await panel.text("/panel/catalogos");
    for (const words of ["124 filas", "15 filas", "91 filas", "INEGI", "de la plataforma"]) {
      expect(html).toContain(words);
    }
  });

  it("are searched without accents, by name or code, and paged by key", async () => {
    const found = await panel.text(
      "/panel/catalogos/municipalities?buscar=CRISTOBAL%20casas%20san",
    );
    expect(found).toContain("San Cristóbal de las Casas");
    expect(found).not.toContain("Acala");
    expect(await panel.text("/panel/catalogos/municipalities?buscar=07078")).toContain("San Crist");
    expect(await panel.text("/panel/catalogos/pea?buscar=priority.51")).toContain("priority.51");
    expect(await panel.text("/panel/catalogos/pea?buscar=%25%25")).toContain("Nada coincide");
    const pages: string[] = [];
    for (let path = "/panel/catalogos/municipalities?orden=nombre"; path !== "";) {
      const html = await panel.text(path);
      pages.push(
        ...[...html.matchAll(/<span class="code">(\d{5})</g)].map(([, code = ""]) => code),
      );
      const next = /href="([^"]*desde=[^"]*)"/.exec(html)?.[1] ?? "";
      path = next.replaceAll("&amp;", "&");
    }
    expect(new Set(pages).size).toBe(124);
    expect(pages).toHaveLength(124);
  });

  it("are no page under another name", async () => {
    expect((await panel.get("/panel/catalogos/planetas")).status).toBe(404);
    expect((await panel.get("/panel/catalogos/toString/catalogo.csv")).status).toBe(404);
  });

  it.each(["regions", "municipalities", "pea"])("come back as they left: %s", async (name) => {
    const { html } = await preview(name, await csvOf(name));
    expect(html).toContain("no hay nada que aplicar");
  });

  it.each([
    ["municipalities", municipalitiesCsv],
    ["pea", peaCsv],
  ])("take the files that ship: %s", async (name, csv) => {
    expect((await preview(name, csv)).html).toContain("no hay nada que aplicar");
  });
});

describe("importing a catalogue", () => {
  it("shows what would change, and changes nothing before it is applied", async () => {
    const csv = (await csvOf("pea"))
      .replace(/priority,51,.*\r\n/, "")
      .replace(/priority,50,8,[^,]*,/, "priority,50,8,Otro título,");
    const { html, path, visto } = await preview("pea", `${csv}priority,68,10,Nueva,M,no\r\n`);
    expect(html).toContain("Se agrega 1 fila");
    expect(html).toContain("Cambia 1 fila");
    expect(html).toContain("<ins>Otro título</ins>");
    expect(html).toContain("Se quita 1 fila");
    expect(html).toContain("Se usa en: marcada");
    expect(await namesIn("pea")).not.toContain("Nueva");
    const response = await panel.post(path, { visto });
    expect(response.headers.get("Location")).toBe("/panel/catalogos/pea?aviso=catalogue_imported");
    expect(await namesIn("pea")).toEqual(expect.arrayContaining(["Nueva", "Otro título"]));
    expect(await findCatalogue(panel.deps.db, "pea")).toMatchObject({ edited: true });
    const [act] = await listActsAfter(panel.deps.db, LOADED, 10);
    expect(act).toMatchObject({
      action: "catalogue.imported",
      subject: "catalogue:pea",
      details: '{"added":1,"changed":1,"removed":1}',
    });
  });

  it("keeps an edited catalogue when a release is loaded, and gives it back when undone", async () => {
    const { path, visto } = await preview(
      "regions",
      (await csvOf("regions")).replace("Metropolitana", "Centro"),
    );
    await panel.post(path, { visto });
    await loadCatalogues(panel.deps);
    expect(await namesIn("regions")).toContain("Centro");
    const undo = `${REGIONS}/deshacer/1`;
    expect(await panel.text(undo)).toContain(
      "¿Volver a como estaba antes del 20 de noviembre de 2026?",
    );
    expect((await panel.post(undo, {})).status).toBe(303);
    expect(await namesIn("regions")).toContain("Metropolitana");
    expect(await findCatalogue(panel.deps.db, "regions")).toMatchObject({ edited: false });
    expect((await panel.post(`${REGIONS}/deshacer/2`, {})).status).toBe(303);
    expect(await namesIn("regions")).toContain("Centro");
    expect((await panel.get(`${REGIONS}/deshacer/9`)).status).toBe(404);
  });

  it("is applied once, and by one of two who do it at the same time", async () => {
    const changed = (await csvOf("regions")).replace("Metropolitana", "Centro");
    const { path, visto } = await preview("regions", changed);
    const answers = await Promise.all([1, 2, 3].map(() => panel.post(path, { visto })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect(await listActsAfter(panel.deps.db, LOADED, 10)).toHaveLength(1);
    expect((await panel.get(path)).status).toBe(404);
  });

  it("refuses a preview that another import overtook", async () => {
    const csv = await csvOf("regions");
    const first = await preview("regions", csv.replace("Metropolitana", "Uno"));
    const second = await preview("regions", csv.replace("Metropolitana", "Dos"));
    await panel.post(first.path, { visto: first.visto });
    expect((await panel.post(second.path, { visto: second.visto })).status).toBe(409);
    expect(await namesIn("regions")).toContain("Uno");
    const again = /name="visto" value="([^"]*)"/.exec(await panel.text(second.path))?.[1] ?? "";
    expect((await panel.post(second.path, { visto: again })).status).toBe(303);
  });

  it("reads semicolons, other line ends, quotes and codes whose zero a spreadsheet dropped", async () => {
    const regions = await csvOf("regions");
    const rows = regions
      .replace(/^\uFEFF/, "")
      .split("\r\n")
      .filter(Boolean);
    const semicolons = rows
      .map((row) => row.replace(/^(\d+),([IVX]+),([^,]*),(\w+),/, "$1;$2;$3;$4;"))
      .map((row, place) => (place === 0 ? row.replaceAll(",", ";") : row))
      .join("\n");
    expect((await preview("regions", semicolons)).html).toContain("no hay nada que aplicar");
    const municipalities = (await csvOf("municipalities")).replace("07001,", "7001,");
    expect((await preview("municipalities", municipalities)).html).toContain("no hay nada que");
  });

  it("leaves formulas harmless on the way out and as they were on the way in", async () => {
    const { path, visto } = await preview(
      "regions",
      (await csvOf("regions")).replace("Metropolitana", `"=HYPERLINK(""x"")"`),
    );
    await panel.post(path, { visto });
    expect(await namesIn("regions")).toContain('=HYPERLINK("x")');
    const csv = await csvOf("regions");
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await preview("regions", csv)).html).toContain("no hay nada que aplicar");
  });

  it("shows what a file holds as text", async () => {
    const csv = (await csvOf("regions")).replace("Metropolitana", HOSTILE);
    const { html, path, visto } = await preview("regions", csv);
    expect(html).toContain("&lt;script>");
    expect(html).not.toContain("<script>alert");
    await panel.post(path, { visto });
    expect(await panel.text(REGIONS)).not.toContain("<script>alert");
  });

  const HEADER = "code,roman,name,verified,source\n";
  it.each([
    ["nothing", "", "Falta esta columna"],
    ["a header alone", HEADER, "no tiene filas"],
    ["another header", "clave,nombre\n1,Uno\n", "columna code"],
    ["an unknown column", "code,name,verified,x\n1,Uno,yes,1\n", "Esta columna no se conoce"],
    ["a column twice", "code,name,verified,name\n1,Uno,yes,1\n", "aparece dos veces"],
    [
      "a missing code",
      `${HEADER},I,Uno,yes,\n`,
      "<strong>fila 2, columna code: </strong>La celda está vacía",
    ],
    [
      "a code twice",
      `${HEADER}1,I,Uno,yes,\n2,II,Dos,yes,\n1,I,Uno,yes,\n`,
      "ya está en la fila 2",
    ],
    ["a code with signs", `${HEADER}<b>,I,Uno,yes,\n`, "La clave solo puede llevar"],
    ["another word", `${HEADER}1,I,Uno,quizá,\n`, "yes, partial, no"],
    ["too many cells", `${HEADER}1,I,Uno,yes,a,b\n`, "La fila tiene 6 celdas"],
    ["an open quote", `${HEADER}1,I,"Uno,yes,\n`, "comilla"],
    ["a line inside a cell", `${HEADER}1,I,"Uno\nDos",yes,\n`, "una sola línea"],
    ["a region that is needed", `${HEADER}1,I,Uno,yes,\n`, "tiene municipios y falta"],
    ["a text too long", `${HEADER}1,I,${"x".repeat(501)},yes,\n`, "pasa de 500"],
  ])("refuses %s and says where", async (_, text, words) => {
    const response = await upload("regions", text);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await namesIn("regions")).toHaveLength(15);
  });

  it("refuses an unknown parent in either kind of tree", async () => {
    const municipalities = (await csvOf("municipalities")).replace(
      "Acacoyagua,10,",
      "Acacoyagua,99,",
    );
    expect(await (await upload("municipalities", municipalities)).text()).toContain(
      "Depende de «99»",
    );
    const pea = (await csvOf("pea")).replace("priority,50,8,", "priority,50,11,");
    expect(await (await upload("pea", pea)).text()).toContain("Depende de «11»");
  });

  it("refuses no file, a workbook and another encoding", async () => {
    const path = `${REGIONS}/importar`;
    const none = await panel.upload(path, new File([], ""));
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining("Elija un archivo"),
    ]);
    const book = await upload("regions", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await book.text()).toContain("no es texto en UTF-8");
    const latin = await upload("regions", new Uint8Array([0x4d, 0xe9, 0x78]));
    expect(latin.status).toBe(422);
  });
});
