import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { listUndoableChanges } from "../../services/institution/undo-settings.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import type { Deps } from "../../deps.ts";
import { openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { institutionNoticeRoutes } from "./institution-notice-routes.tsx";
import { institutionRoutes } from "./institution-routes.tsx";

const HREF = "/panel/institucion";
const HOSTILE = `"><script>alert(1)</script>`;
let panel: TestPanel;

function bothRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.route("/", institutionRoutes(deps));
  app.route("/", institutionNoticeRoutes(deps));
  return app;
}

beforeEach(async () => {
  panel = await openTestPanel(bothRoutes, [ALL_TYPES]);
});

async function markAt(path: string): Promise<string> {
  const html = await panel.text(path);
  return /name="visto" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

async function save(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return await panel.post(path, { visto: await markAt(path), ...fields });
}

/** What a form carries without showing it. */
function hiddenFields(html: string): Readonly<Record<string, string>> {
  const found = html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name = "", value = ""]) => [name, value]));
}

async function publicPage(path: string): Promise<string> {
  return await (await panel.app.request(path)).text();
}

/** Each act with its details as they are stored. */
// The log begins with the survey that was loaded.
const LOADED = 1;

async function acts() {
  const rows = await listActsAfter(panel.deps.db, LOADED, 100);
  return rows.map(({ action, details }) => `${action} ${details}`);
}

describe("the settings of the institution", () => {
  it("are shown to respondents at once, also on pages that are kept", async () => {
    expect(await publicPage("/es/encuestas/todos")).toContain("Responsable: por configurar.");
    const response = await save(HREF, {
      nombre: "  Secretaría   de prueba ",
      arco: "En la ventanilla",
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/panel/institucion?aviso=saved");
    expect(await publicPage("/es/encuestas/todos")).toContain("Responsable: Secretaría de prueba.");
    expect(await publicPage("/es/aviso-de-privacidad")).toContain("En la ventanilla");
    expect(await panel.text(HREF)).toContain('value="Secretaría de prueba"');
  });

  it("are audited by name, never by value", async () => {
    await save(HREF, { nombre: "Secretaría", unidad_correo: "unidad@ejemplo.mx" });
    expect(await acts()).toEqual(['institution.changed {"fields":"name, transparencyEmail"}']);
    await save(HREF, { nombre: "Secretaría", unidad_correo: "unidad@ejemplo.mx" });
    expect(await acts()).toHaveLength(1);
  });

  it("are unset by leaving them empty", async () => {
    await save(HREF, { nombre: "Secretaría" });
    await save(HREF, { nombre: "" });
    expect(await publicPage("/es/encuestas/todos")).toContain("Responsable: por configurar.");
  });

  it.each([
    ["unidad_telefono", "llámenos"],
    ["unidad_correo", "unidad"],
    ["nombre", "x".repeat(201)],
    ["impacto_fecha", "2026-02-31x"],
    ["impacto_fecha", "2026-11-21"],
    ["impacto_documento", "Oficio 1"],
  ])("refuse %s %j and keep what was typed", async (field, value) => {
    const response = await save(HREF, { nombre: "Otra", [field]: value });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain('aria-invalid="true"');
    expect(await acts()).toEqual([]);
  });

  it("tell an assessment of impact on the page of the notice", async () => {
    expect(await publicPage("/es/aviso-de-privacidad")).toMatch(
      /Evaluación de impacto.*por configurar/s,
    );
    const whole = { impacto_documento: "Oficio 7", impacto_consulta: "Archivo" };
    await save(HREF, { impacto_fecha: "2026-11-20", ...whole });
    expect(await publicPage("/es/aviso-de-privacidad")).toContain(
      "Oficio 7 · 20 de noviembre de 2026 · Archivo",
    );
  });

  it("are never overwritten unseen: the second of two is told and may save again", async () => {
    const visto = await markAt(HREF);
    await panel.post(HREF, { visto, nombre: "Primera" });
    const second = await panel.post(HREF, { visto, nombre: "Segunda" });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('value="Segunda"');
    expect(await publicPage("/es/encuestas/todos")).toContain("Primera");
    const again = /name="visto" value="([^"]*)"/.exec(html)?.[1] ?? "";
    expect((await panel.post(HREF, { visto: again, nombre: "Segunda" })).status).toBe(303);
  });

  it("are text wherever they are shown", async () => {
    await save(HREF, { nombre: HOSTILE, domicilio: HOSTILE, unidad: HOSTILE, arco: HOSTILE });
    const pages = await Promise.all([
      panel.text(HREF),
      publicPage("/es/encuestas/todos"),
      publicPage("/es/aviso-de-privacidad"),
      publicPage("/"),
    ]);
    for (const html of pages) expect(html).not.toContain("<script>alert");
    expect(pages[2]).toContain("&lt;script>alert(1)&lt;/script>");
  });
});

describe("the channels for complaints", () => {
  const PATH = `${HREF}/canales`;

  it("are shown before the first question, with their link", async () => {
    const fields = {
      nombre_0: "Buzón",
      como_0: "961 123 4567",
      enlace_0: "tel:9611234567",
      nota_0: "24 h",
    };
    expect((await save(PATH, fields)).status).toBe(303);
    expect(await publicPage("/es/encuestas/todos")).toContain(
      '<a href="tel:9611234567" rel="noreferrer">961 123 4567</a>',
    );
    expect(await panel.text(PATH)).toContain('value="tel:9611234567"');
  });

  it.each([
    ["emptied", { nombre_0: "", como_0: "" }],
    ["ticked for removal", { nombre_0: "Uno", como_0: "a", quitar_0: "si" }],
  ])("go, after a question, when their row is %s, and the others stay", async (_, row) => {
    await save(PATH, { nombre_0: "Uno", como_0: "a", nombre_1: "Dos", como_1: "b" });
    const question = await save(PATH, { ...row, nombre_1: "Dos", como_1: "b" });
    expect(question.status).toBe(200);
    const asked = await question.text();
    expect(asked).toContain("<li>Uno</li>");
    expect(await publicPage("/es/encuestas/todos")).toContain("<strong>Uno</strong>");
    expect((await panel.post(PATH, hiddenFields(asked))).status).toBe(303);
    const html = await publicPage("/es/encuestas/todos");
    expect(html).not.toContain("<strong>Uno</strong>");
    expect(html).toContain("<strong>Dos</strong>");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt://%0aalert(1)",
    "http://ejemplo.mx",
    "data:text/html,x",
    "mailto:nadie",
    "tel:abc",
    "https://",
    "//ejemplo.mx",
  ])("refuse the link %j", async (enlace_0) => {
    const response = await save(PATH, { nombre_0: "Uno", como_0: "a", enlace_0 });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#enlace_0"');
    expect(await acts()).toEqual([]);
  });

  it("refuse a row without its name", async () => {
    const response = await save(PATH, { como_0: "a" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('id="nombre_0-problema"');
  });
});

describe("a change of the settings", () => {
  const CHANNELS = `${HREF}/canales`;

  async function undo(number: number): Promise<Response> {
    return await save(`${HREF}/deshacer/${String(number)}`, {});
  }

  it("gives back the channels it took away, and can be put back itself", async () => {
    await save(CHANNELS, { nombre_0: "Uno", como_0: "a", enlace_0: "https://uno.mx" });
    await save(CHANNELS, { confirmado: "si" });
    expect(await publicPage("/es/encuestas/todos")).not.toContain("<strong>Uno</strong>");
    expect(await panel.text(HREF)).toContain(`href="${HREF}/deshacer/2"`);
    expect(await panel.text(`${HREF}/deshacer/2`)).toContain("<dd>Uno: a</dd>");
    const response = await undo(2);
    expect(response.headers.get("Location")).toBe(`${HREF}?aviso=settings_restored`);
    expect(await publicPage("/es/encuestas/todos")).toContain("<strong>Uno</strong>");
    expect(await panel.text(CHANNELS)).toContain('value="https://uno.mx"');
    expect((await acts()).at(-1)).toBe('institution.restored {"fields":"complaintChannels"}');
    expect((await undo(3)).status).toBe(303);
    expect(await publicPage("/es/encuestas/todos")).not.toContain("<strong>Uno</strong>");
  });

  it("gives back only what it changed, also to unset", async () => {
    await save(HREF, { nombre: "Primera" });
    await save(HREF, { nombre: "Primera", arco: "Ventanilla" });
    await undo(1);
    const html = await panel.text(HREF);
    expect(html).not.toContain('value="Primera"');
    expect(html).toContain("Ventanilla");
  });

  it("can be undone for 30 days and not longer", async () => {
    await save(HREF, { nombre: "Primera" });
    const at = async (now: string) => {
      const clock = { ...panel.deps.clock, today: () => now };
      const [change] = await listUndoableChanges({ ...panel.deps, clock });
      return change?.number;
    };
    expect(await at("2026-12-20")).toBe(1);
    expect(await at("2026-12-21")).toBeUndefined();
    expect((await undo(2)).status).toBe(404);
  });

  it("is not undone over what somebody changed since the question", async () => {
    await save(HREF, { nombre: "Primera" });
    const visto = await markAt(`${HREF}/deshacer/1`);
    await save(HREF, { nombre: "Segunda" });
    expect((await panel.post(`${HREF}/deshacer/1`, { visto })).status).toBe(409);
    expect(await publicPage("/es/encuestas/todos")).toContain("Segunda");
  });

  it("is one of several made at the same moment", async () => {
    const visto = await markAt(HREF);
    const names = ["Una", "Dos", "Tres", "Cuatro"];
    const answers = await Promise.all(names.map((nombre) => panel.post(HREF, { visto, nombre })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409]);
    expect(await acts()).toHaveLength(1);
  });
});

describe("the privacy notice", () => {
  const PATH = `${HREF}/aviso`;
  const NOTICE = "/es/aviso-de-privacidad";

  it("is the shipped one until the institution publishes its own", async () => {
    expect(await panel.text(PATH)).toContain("Vale el aviso que trae la plataforma");
    await save(HREF, { nombre: "Secretaría" });
    const completo = "# Título propio\n\nResponsable: {{institucion}}. Versión {{version}}.";
    const response = await save(PATH, { breve: "Breve de {{institucion}}", completo });
    expect(response.headers.get("Location")).toContain("aviso=notice_published");
    const html = await publicPage(NOTICE);
    expect(html).toContain("<h2>Título propio</h2><p>Responsable: Secretaría. Versión 1.</p>");
    expect(html).toMatch(/Versión del aviso: 1 · publicada el 20 de noviembre de 2026/);
    expect(await publicPage("/es/encuestas/todos")).toContain("<p>Breve de Secretaría</p>");
  });

  it("keeps every version readable as it was", async () => {
    await save(HREF, { nombre: "Antes" });
    await save(PATH, { breve: "Breve uno", completo: "Uno de {{institucion}}" });
    await save(HREF, { nombre: "Ahora" });
    await save(PATH, { breve: "Breve dos", completo: "Dos de {{institucion}}" });
    expect(await publicPage(NOTICE)).toContain("Dos de Ahora");
    expect(await publicPage(NOTICE)).toContain(`href="${NOTICE}?version=1"`);
    const old = await publicPage(`${NOTICE}?version=1`);
    expect(old).toContain("Uno de Antes");
    expect(old).toContain("Breve uno");
    expect(old).toContain("ya no está en vigor");
    expect(await publicPage(`${NOTICE}?version=2`)).not.toContain("ya no está en vigor");
    expect((await panel.app.request(`${NOTICE}?version=9`)).status).toBe(404);
    expect((await panel.app.request(`${NOTICE}?version=x`)).status).toBe(404);
  });

  it("goes back to the shipped text as a version of its own", async () => {
    await save(PATH, { breve: "Breve", completo: "Completo" });
    await save(PATH, { breve: "", completo: "" });
    const html = await publicPage(NOTICE);
    expect(html).toContain("Quién es responsable");
    expect(html).toContain("Versión del aviso: 2");
  });

  it("makes no version of a text that did not change", async () => {
    await save(PATH, { breve: "Breve", completo: "Completo" });
    const response = await save(PATH, { breve: "Breve", completo: "Completo" });
    expect(response.headers.get("Location")).toContain("aviso=nothing_changed");
    expect(await acts()).toEqual(['notice.published {"version":1,"short":true,"full":true}']);
  });

  it("takes one of two versions made at once", async () => {
    const texts = ["Uno", "Dos", "Tres"].map((completo) => ({ visto: "0", breve: "", completo }));
    const answers = await Promise.all(texts.map((fields) => panel.post(PATH, fields)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect(await acts()).toHaveLength(1);
  });

  it("refuses a mark that stands for nothing and a text that is too long", async () => {
    expect((await save(PATH, { breve: "{{instituto}}", completo: "" })).status).toBe(422);
    expect((await save(PATH, { breve: "", completo: "x".repeat(20_001) })).status).toBe(422);
    expect(await acts()).toEqual([]);
  });

  it("is text, never HTML", async () => {
    await save(HREF, { nombre: HOSTILE });
    await save(PATH, { breve: HOSTILE, completo: `# ${HOSTILE}\n- {{institucion}}` });
    for (const path of [NOTICE, "/es/encuestas/todos"]) {
      expect(await publicPage(path)).not.toContain("<script>alert");
    }
    expect(await panel.text(PATH)).not.toContain("<script>alert");
  });

  it.each([
    "update privacy_notices set full_text = 'otro'",
    "delete from privacy_notices",
    "insert or replace into privacy_notices select 1, 'x', 'x', '{}', '2026-01-01'",
  ])("cannot be changed after: %s", async (sql) => {
    await save(PATH, { breve: "Breve", completo: "Completo" });
    const list = { statements: [{ sql, params: [] }] };
    await expect(panel.deps.db.atomic(list)).rejects.toThrow();
    expect(await publicPage(NOTICE)).toContain("Completo");
  });
});
