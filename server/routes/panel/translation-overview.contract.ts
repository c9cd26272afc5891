import { describe, expect, it } from "vitest";
import { openTestPanel } from "../../testing/open-panel.ts";
import { signIn } from "../../testing/sign-in.ts";
import { translationOverviewRoutes } from "./translation-overview-routes.tsx";

const HREF = "/panel/traducciones";

describe("the page of translations", () => {
  it("tells how far every survey and the interface have come in every language", async () => {
    const panel = await openTestPanel(translationOverviewRoutes);
    const html = await panel.text(HREF);
    for (const language of ["tseltal", "tsotsil"]) {
      expect(html).toContain(`Todos los tipos · ${language}`);
      expect(html).toContain(`Botones y avisos de las páginas · ${language}`);
    }
    expect(html).toContain(`href="${HREF}/todos/tzh"`);
    expect(html).toMatch(/<progress value="0" max="\d+" aria-label="0 de \d+ aprobados"/);
  });

  it("finds a survey by its title and its language", async () => {
    const panel = await openTestPanel(translationOverviewRoutes);
    const html = await panel.text(`${HREF}?buscar=todos+tsotsil`);
    expect(html).toContain(`${HREF}/todos/tzo`);
    expect(html).not.toContain(`${HREF}/todos/tzh"`);
  });

  it("counts no names of places and no text twice", async () => {
    const panel = await openTestPanel(translationOverviewRoutes);
    const html = await panel.text(`${HREF}?buscar=todos+tseltal`);
    const total = Number(/0 de (\d+) aprobados/.exec(html)?.[1]);
    expect(total).toBeGreaterThan(20);
    expect(html).toContain(`data-label="Faltan">${String(total)}<`);
  });

  it("says so when there is nothing to translate but the interface", async () => {
    const panel = await openTestPanel(translationOverviewRoutes, []);
    const html = await panel.text(HREF);
    expect(html).not.toContain("Todos los tipos");
    expect(html).toContain("Botones y avisos");
  });

  it("opens the variant of a town, and tells why not", async () => {
    const panel = await openTestPanel(translationOverviewRoutes);
    const fields = { encuesta: "todos", variante: "tzo-x-chamula" };
    const made = await panel.post(HREF, fields);
    expect(made.status).toBe(303);
    expect(made.headers.get("Location")).toBe(`${HREF}/todos/tzo-x-chamula?aviso=variant_started`);
    expect(await panel.text(HREF)).toContain("Todos los tipos · tsotsil de Chamula");
    const again = await panel.post(HREF, fields);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("ya tiene textos en esa variante");
    const unknown = await panel.post(HREF, { encuesta: "nada", variante: "tzo-x-chamula" });
    expect(await unknown.text()).toContain("No hay textos de esta encuesta");
  });

  it("shows who only reads no form, and translators their own languages", async () => {
    const panel = await openTestPanel(translationOverviewRoutes);
    const read = await panel.text(HREF, "analyst");
    expect(read).not.toMatch(/name="variante"|\/voz"/);
    const { cookie } = await signIn(panel.deps, "translator", { languages: ["tzh"] });
    const ask = async (path: string) =>
      await (await panel.app.request(path, { headers: { Cookie: cookie } })).text();
    const own = await ask(`${HREF}?lenguas=mias`);
    expect(own).toContain(`${HREF}/todos/tzh`);
    expect(own).not.toContain(`${HREF}/todos/tzo`);
    expect(own).not.toContain('value="tzo-x-');
    expect(await ask(HREF)).toContain(`${HREF}/todos/tzo`);
  });
});
