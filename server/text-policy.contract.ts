import { beforeEach, describe, expect, it } from "vitest";
import { composeVariant, type Definition } from "../surveys/core/index.ts";
import { surveyLifeRoutes } from "./routes/panel/survey-life-routes.ts";
import { startDraft } from "./services/surveys/start-draft.ts";
import { aPack } from "./testing/a-pack.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { openTestPanel } from "./testing/open-panel.ts";
import { putPack } from "./testing/put-pack.ts";

const STRICT: Definition = { ...ALL_TYPES, textPolicy: "approved_only" };
const TITLE = { "survey.title": { text: "Spisil" } };

async function startPage({ app }: Pick<TestApp, "app">): Promise<string> {
  return await (await app.request("/tzh/encuestas/todos")).text();
}

describe("a survey that shows approved texts only", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await openTestApp([STRICT]);
  });

  it("shows an approved text alone, and goes back to marked Spanish when it is no more", async () => {
    await putPack(test.deps, aPack({ "survey.title": { text: "Spisil", state: "approved" } }));
    expect(await startPage(test)).toMatch(/<h1[^>]*>Spisil<\/h1>/);
    for (const state of ["reviewed", "draft_human", "draft_machine"] as const) {
      await putPack(test.deps, aPack({ "survey.title": { text: "Spisil", state } }));
      const html = await startPage(test);
      expect(html).toMatch(/<h1[^>]*><span lang="es">Todos los tipos<\/span><\/h1>/);
      expect(html).not.toContain("Spisil");
    }
  });

  it("shows nothing in Tseltal of a text whose Spanish has changed", async () => {
    const stale = { text: "Spisil", state: "approved" as const, sourceHash: "0".repeat(64) };
    await putPack(test.deps, aPack({ "survey.title": stale }));
    expect(await startPage(test)).not.toContain("Spisil");
  });
});

it("a variant shows its base's approved text where its own is a draft", async () => {
  const test = await openTestApp([STRICT]);
  const base = aPack({ "survey.title": { text: "Spisil", state: "approved" } });
  const own = { ...aPack({ "survey.title": { text: "Own" } }), language: "tzh-x-oxchuc" };
  await putPack(test.deps, base);
  await putPack(test.deps, composeVariant(own, base));
  const page = await test.app.request("/tzh-x-oxchuc/encuestas/todos");
  const html = await page.text();
  expect(html).toMatch(/<h1[^>]*><span lang="tzh">Spisil<\/span><\/h1>/);
  expect(html).not.toContain("Own");
});

it("a survey that shows drafts shows none without the Spanish and a mark", async () => {
  const test = await openTestApp();
  await putPack(test.deps, aPack(TITLE));
  const html = await startPage(test);
  expect(html).toMatch(/<span>Spisil<\/span>\u00a0<span class="draft-mark"/);
  expect(html).toContain('<span class="shown-spanish" lang="es">Todos los tipos</span>');
});

it("publishing tells every text that is not approved, and leads to each in the workbench", async () => {
  const panel = await openTestPanel(surveyLifeRoutes, [{ ...STRICT, languages: ["es", "tzh"] }]);
  await startDraft(panel.deps, panel.person, "todos");
  const html = await panel.text("/panel/encuestas/todos/publicar");
  expect(html).toContain("<details>");
  expect(html).toContain('href="/panel/traducciones/todos/tzh#lists.yes_no.1"');
  expect(html).toContain("en tseltal falta aprobar");
  expect((await panel.post("/panel/encuestas/todos/publicar", {})).status).toBe(409);
});
