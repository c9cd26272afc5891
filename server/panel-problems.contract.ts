import { beforeAll, describe, expect, it } from "vitest";
import { openTestApp } from "./testing/open-app.ts";
import { type Browser, openBrowser } from "./testing/browser.ts";
import { firstAdministrator, hidden } from "./testing/panel-visits.ts";

let admin: Browser;
let nobody: Browser;

beforeAll(async () => {
  const test = await openTestApp();
  admin = (await firstAdministrator(test)).browser;
  await admin.post("/panel/encuestas/todos/borrador/empezar");
  nobody = openBrowser(test.app);
});

const words = (html = "") => html.replaceAll(/<small.*?<\/small>|<[^>]*>/g, "").trim();

/** The label or legend of the field with this id, as it stands on the page. */
function labelOn(html: string, field: string): string {
  const label = new RegExp(`<label for="${field}">(.*?)</label>`).exec(html)?.[1];
  return words(label ?? new RegExp(`id="${field}"[^>]*><legend>(.*?)</legend>`).exec(html)?.[1]);
}

/** Each form as somebody in a hurry sends it, and how many problems it has. */
const FORMS: readonly [
  path: string,
  problems: number,
  fields?: Readonly<Record<string, string>>,
][] = [
  ["/panel/personas/invitar", 2],
  ["/panel/llaves/nueva", 3],
  ["/panel/nueva-encuesta", 1],
  ["/panel/cuenta/nombre", 1],
  ["/panel/cuenta/contrasena", 3],
  ["/panel/cuenta/codigos", 1],
  ["/panel/institucion", 3, { unidad_correo: "no", impacto_fecha: "2026-01-08" }],
  ["/panel/institucion/canales", 2, { nombre_0: "Buzón", enlace_0: "no", nombre_1: "Ventanilla" }],
  ["/panel/institucion/aviso", 1, { breve: "{{nadie}}" }],
  ["/panel/encuestas/todos/levantamientos/nuevo", 1],
  ["/panel/encuestas/todos/difusion", 1, { idioma: "es" }],
  ["/panel/encuestas/todos/revision/enlace", 1],
  ["/panel/entrar", 2],
  ["/panel/invitacion", 1, { code: "nada" }],
  ["/revision", 1],
];

describe("the summary of what is wrong calls every field by its label", () => {
  it.each(FORMS)("%s", async (path, problems, fields) => {
    const visitor = /entrar|invitacion$|^\/revision/.test(path) ? nobody : admin;
    const visto = hidden(await (await visitor.get(path)).text(), "visto");
    const html = await (await visitor.post(path, { visto, ...fields })).text();
    const summary = /id="problemas".*?<\/ul>/s.exec(html)?.[0] ?? "";
    const lines = [...summary.matchAll(/<a href="#([^"]*)">(.*?)<\/a>/gs)];
    expect(lines).toHaveLength(problems);
    for (const [, field = "", line] of lines) {
      expect(labelOn(html, field)).not.toBe("");
      expect(words(line)).toContain(`${labelOn(html, field)}: `);
    }
  });
});

it("what no field can mend is told without the label of one", async () => {
  const path = "/panel/encuestas/todos/levantamientos/todos-2026";
  await admin.post(`${path}/cerrar`);
  const html = await (await admin.post(path, { gracia: "9" })).text();
  expect(
    words(/<a href="#contenido">.*?<\/a>/.exec(html.split('id="problemas"')[1] ?? "")?.[0]),
  ).toBe("El levantamiento ya cerró. Reábralo antes de cambiarlo.");
});
