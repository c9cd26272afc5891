import { describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import type { Deps } from "../deps.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import { readDraft } from "../services/surveys/read-draft.ts";
import { saveDraft } from "../services/surveys/save-draft.ts";
import { startDraft } from "../services/surveys/start-draft.ts";
import { createSurvey } from "../services/surveys/create-survey.ts";
import { openCommandLine } from "./testing/command-line.ts";

async function withDeps(folder: string, use: (deps: Deps) => Promise<void>): Promise<void> {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: folder }));
  await use(deps);
  await close();
}

describe("publish", () => {
  it("says why a draft is not published, then publishes it and opens a round", async () => {
    const line = openCommandLine();
    await line.run("load");
    await withDeps(line.folder, async (deps) => {
      await createSurvey(deps, COMMAND_LINE, { slug: "nueva", title: "Nueva" });
    });
    const refused = await line.run("publish", "nueva");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("No hay ninguna pregunta que contestar.");
    await withDeps(line.folder, async (deps) => {
      const definition = (await readDraft(deps, "nueva"))?.definition;
      if (definition === undefined) throw new Error("there is no draft");
      const asked = { kind: "question", name: "p1", type: "text", label: "¿Qué opina?" } as const;
      const changed = { ...definition, items: [asked] };
      await saveDraft(deps, COMMAND_LINE, { survey: "nueva", base: 1, definition: changed });
    });
    const published = await line.run("publish", "nueva");
    expect([published.code, published.out]).toEqual([0, "nueva\n"]);
    expect((await line.run("sample", "nueva", "--n", "1")).code).toBe(0);
    expect(await line.run("publish", "nueva")).toMatchObject({ code: 0, out: "nueva\n" });
  });

  it("lists every text that nobody approved where only approved ones are shown", async () => {
    const line = openCommandLine();
    await line.run("load");
    await withDeps(line.folder, async (deps) => {
      await startDraft(deps, COMMAND_LINE, "percepcion");
      const draft = await readDraft(deps, "percepcion");
      if (draft === undefined) throw new Error("there is no draft");
      const definition = { ...draft.definition, textPolicy: "approved_only" } as const;
      const base = draft.revision;
      await saveDraft(deps, COMMAND_LINE, { survey: "percepcion", base, definition });
    });
    const { code, err, out } = await line.run("publish", "percepcion");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("en tseltal falta aprobar 188.");
    const listed = err.split("\n").filter((text) => text.startsWith("  "));
    expect(listed).toHaveLength(2 * 188);
    expect(listed[0]).toMatch(/^ {2}survey\.title \(.+\): Encuesta ciudadana anticorrupción$/);
    expect(err).not.toContain("Tuxtla Gutiérrez");
  });

  it("knows no survey that is not there", async () => {
    const line = openCommandLine();
    await line.run("load");
    expect(await line.run("publish", "nada")).toMatchObject({ code: 1, out: "" });
  });
});
