import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { listDrafts } from "../../../db/queries/drafts.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { openVisit } from "../../services/surveys/review-visit.ts";
import { commentReview } from "../../services/surveys/comment-review.ts";
import { enterReview } from "../../services/surveys/enter-review.ts";
import { surveyLifeRoutes } from "./survey-life-routes.ts";

const HREF = `/panel/encuestas/${ALL_TYPES.slug}`;
let panel: TestPanel;
beforeEach(async () => {
  panel = await openTestPanel(surveyLifeRoutes, [ALL_TYPES]);
});

const location = (response: Response) => response.headers.get("Location");

describe("the list of surveys", () => {
  it("finds a survey however its name is typed, and says where each stands", async () => {
    await panel.post("/panel/nueva-encuesta", { titulo: "Percepción en Tzʼajal", clave: "tzajal" });
    const html = await panel.text("/panel/encuestas?buscar=PERCEPCION%20tsajal");
    expect(html).toContain("/panel/encuestas/tzajal");
    expect(html).not.toContain(`href="${HREF}"`);
    expect(await panel.text("/panel/encuestas?estado=draft")).toContain("tzajal");
    expect(await panel.text("/panel/encuestas?estado=closed")).not.toContain("tzajal");
  });

  it("goes on page by page, in order", async () => {
    for (let n = 10; n < 40; n += 1) {
      await panel.post("/panel/nueva-encuesta", {
        titulo: `T ${String(n)}`,
        clave: `t${String(n)}`,
      });
    }
    const first = await panel.text("/panel/encuestas?orden=titulo");
    const next = /href="([^"]*desde=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await panel.text(next);
    const slugs = (html: string) => [...html.matchAll(/encuestas\/(t\d+)"/g)].map(([, s]) => s);
    expect([...slugs(first), ...slugs(second)]).toEqual(
      Array.from({ length: 30 }, (_, n) => `t${String(n + 10)}`),
    );
  });

  it("shows no way to make a survey to who may not", async () => {
    expect(await panel.text("/panel/encuestas", "supervisor")).not.toContain("nueva-encuesta");
  });

  it("gives back what was typed when the short name is taken", async () => {
    const fields = { titulo: "Otra <b>", clave: ALL_TYPES.slug };
    const response = await panel.post("/panel/nueva-encuesta", fields);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="Otra &lt;b>"');
    expect(html).toContain("ya lo usa otra encuesta");
  });
});

describe("the pages of a survey", () => {
  it("lead from a draft over its difference to a published version", async () => {
    const started = await panel.post(`${HREF}/borrador/empezar`, {});
    expect(location(started)).toBe(`${HREF}/editor`);
    const definition = { ...ALL_TYPES, title: "Segunda <i>" };
    expect((await putDraft({ definition, base: 1 })).status).toBe(200);
    expect(await panel.text(HREF)).toContain("Borrador de la versión 2");
    const difference = await panel.text(`${HREF}/diferencia`);
    expect(difference).toContain("<del>Todos los tipos</del>");
    expect(difference).toContain("<ins>Segunda &lt;i></ins>");
    expect(await panel.text(`${HREF}/publicar`)).toContain("SHA-256");
    const published = await panel.post(`${HREF}/publicar`, {});
    expect(location(published)).toContain("aviso=version_published");
    expect(await panel.text(`${HREF}/versiones/2`)).toContain("Segunda &lt;i>");
    expect((await panel.get(`${HREF}/versiones/7`)).status).toBe(404);
  });

  it("name what speaks against publishing, with the question", async () => {
    await panel.post("/panel/nueva-encuesta", { titulo: "Vacía", clave: "vacia" });
    const html = await (await panel.post("/panel/encuestas/vacia/publicar", {})).text();
    expect(html).toContain("No hay ninguna pregunta que contestar");
  });

  it("ask before a survey or its draft is taken away, and give both back", async () => {
    expect(await panel.text(`${HREF}/eliminar`)).toContain("¿Eliminar «Todos los tipos»?");
    await panel.post(`${HREF}/borrador/empezar`, {});
    await panel.post(`${HREF}/borrador/descartar`, {});
    await panel.post(`${HREF}/eliminar`, {});
    expect((await panel.get(HREF)).status).toBe(404);
    const trash = await panel.text("/panel/papelera");
    const actions = [...trash.matchAll(/action="(\/panel\/papelera\/[^"]+)"/g)].map(([, a]) => a);
    expect(actions).toHaveLength(2);
    await panel.post(`/panel/papelera/survey/${ALL_TYPES.slug}`, {});
    expect(await panel.text(HREF)).toContain("Todos los tipos");
    expect((await panel.post("/panel/papelera/draft/nada", {})).status).toBe(404);
  });

  it("take their drafts along when removed, and stand in the trash by their title", async () => {
    const titles = async () => (await listDrafts(panel.deps.db, "draft")).map(({ title }) => title);
    await panel.post("/panel/nueva-encuesta", { titulo: "Foros de la sierra", clave: "foros-1" });
    expect(await titles()).toContain("Foros de la sierra");
    await panel.post("/panel/encuestas/foros-1/eliminar", {});
    expect(await titles()).not.toContain("Foros de la sierra");
    expect(await panel.text("/panel/papelera")).toContain("Foros de la sierra");
  });

  it("plan a round, tell what is wrong with it, and close it by hand", async () => {
    const fields = {
      nombre: "X",
      abre: "2026-11-20",
      cierra: "",
      gracia: "3",
      regla: "staff_only",
    };
    const refused = await panel.post(`${HREF}/levantamientos/nuevo`, fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("ya hay otro levantamiento: 2026");
    expect(await panel.text(`${HREF}/levantamientos/todos-2026/cerrar`)).toContain("¿Cerrar");
    await panel.post(`${HREF}/levantamientos/todos-2026/cerrar`, {});
    expect((await panel.post(`${HREF}/levantamientos/nuevo`, fields)).status).toBe(303);
    expect(await panel.text(HREF)).toContain("resultados sólo para el personal");
  });

  it("keep a question back and show that it is", async () => {
    const fields = { pregunta: "asked", que: "publish" };
    expect((await panel.post(`${HREF}/reserva`, fields)).status).toBe(303);
    const html = await panel.text(`${HREF}/reserva`);
    expect(html).toContain("No se publican");
    expect(html).toContain(`action="${HREF}/reserva/deshacer"`);
    expect(await panel.text(`${HREF}/reserva`, "translator")).not.toContain("/deshacer");
  });

  it("count a link per medium, with a square to print and one to download", async () => {
    await panel.post(`${HREF}/difusion`, { medio: "radio <b>", idioma: "tzh" });
    const html = await panel.text(`${HREF}/difusion`);
    expect(html).toContain("radio &lt;b>");
    const link = /difusion\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
    expect(await panel.text(`${HREF}/difusion/${link}`)).toContain("<svg");
    const file = await panel.get(`${HREF}/difusion/${link}/codigo.svg`);
    expect(file.headers.get("Content-Type")).toContain("image/svg+xml");
    expect(await file.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
  });
});

/** As the editor saves. */
async function putDraft(body: unknown): Promise<Response> {
  const app = new Hono();
  app.use(async (c, next) => {
    c.set("visitor", { actor: panel.person, level: "full" });
    await next();
  });
  app.route("/", surveyLifeRoutes(panel.deps));
  return await app.request(`${HREF}/borrador`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

describe("the review of a draft", () => {
  it("starts with a link that is shown once, and keeps what was said of a question now gone", async () => {
    await panel.post(`${HREF}/borrador/empezar`, {});
    const made = await panel.post(`${HREF}/revision/enlace`, { para: "Consejo", dias: "9" });
    const html = await made.text();
    const code = /\/revision#([\w-]{43})/.exec(html)?.[1] ?? "";
    expect(code).not.toBe("");
    expect(await panel.text(`${HREF}/revision`)).not.toContain(code);
    const entered = await enterReview(panel.deps, { code, name: "Rosa" });
    const visit = entered.ok ? await openVisit(panel.deps, entered.value) : undefined;
    expect(
      visit && (await commentReview(panel.deps, visit, { item: "asked", text: "¿Por qué?" })),
    ).toMatchObject({ ok: true });
    const [section] = ALL_TYPES.items;
    const definition = { ...ALL_TYPES, items: section && [{ ...section, items: [] }] };
    await putDraft({ definition, base: 1 });
    const review = await panel.text(`${HREF}/revision`);
    expect(review).toContain("¿Por qué?");
    expect(review).toContain("Rosa (Consejo) · asked");
    expect(review).not.toContain("revision/aprobar");
    const comment = /revision\/comentarios\/([0-9a-f-]{36})/.exec(review)?.[1] ?? "";
    const resolution = { resolucion: "declined", nota: "Ya no está" };
    await panel.post(`${HREF}/revision/comentarios/${comment}`, resolution);
    expect(await panel.text(`${HREF}/revision`)).toContain("No aceptado");
    expect((await panel.post(`${HREF}/revision/aprobar`, { huella: "x" })).status).toBe(409);
  });

  it("shows whoever approves the privacy notice that the draft brings", async () => {
    await panel.post(`${HREF}/borrador/empezar`, {});
    expect(await panel.text(`${HREF}/revision`)).not.toContain('id="aviso"');
    const definition = { ...ALL_TYPES, privacyNotice: "# Del estudio\n\nVersión {{version}} <b>" };
    await putDraft({ definition, base: 1 });
    const review = await panel.text(`${HREF}/revision`);
    expect(review).toContain("<h4>Del estudio</h4><p>Versión 2 &lt;b></p>");
  });

  it("tells what is wrong with a link that is asked for", async () => {
    await panel.post(`${HREF}/borrador/empezar`, {});
    const refused = await panel.post(`${HREF}/revision/enlace`, { para: "", dias: "9" });
    expect(refused.status).toBe(422);
  });
});

describe("the draft for the editor", () => {
  beforeEach(async () => {
    await panel.post(`${HREF}/borrador/empezar`, {});
  });

  it("comes with the catalogue and the texts that the editor shows", async () => {
    const loaded: unknown = await (await panel.get(`${HREF}/borrador`)).json();
    expect(loaded).toMatchObject({
      ...{ revision: 1, savedBy: panel.person.name, definition: { slug: ALL_TYPES.slug } },
      pea: { axes: [], objectives: [], priorities: [] },
      texts: { "panel.editor.back": "Volver a la encuesta" },
    });
  });

  it("is saved with faulty expressions, and answers a conflict with what is there", async () => {
    const [first] = ALL_TYPES.items;
    const definition = { ...ALL_TYPES, items: first && [{ ...first, relevant: "${nada} = (" }] };
    expect(await (await putDraft({ definition, base: 1 })).json()).toMatchObject({ revision: 2 });
    const conflict = await putDraft({ definition: ALL_TYPES, base: 1 });
    expect(conflict.status).toBe(409);
    expect(await conflict.json()).toMatchObject({
      ...{ revision: 2, savedBy: panel.person.name, definition: { items: [{ name: "s1" }] } },
    });
  });

  it.each([
    [{ definition: { slug: "x" }, base: 1 }, "draft.bad_shape"],
    [{ definition: ALL_TYPES }, "draft.bad_body"],
    [{ base: "1", definition: ALL_TYPES }, "draft.bad_body"],
  ])("refuses what is no draft", async (body, code) => {
    const response = await putDraft(body);
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ code });
  });

  it("is not found for a survey without one", async () => {
    expect((await panel.get("/panel/encuestas/nada/borrador")).status).toBe(404);
  });
});
