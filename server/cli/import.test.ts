import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { readDraft } from "../services/surveys/read-draft.ts";
import { aWorkbook } from "../testing/a-workbook.ts";
import { importCommand } from "./import.ts";
import { callCommand } from "./testing/call-command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consulta-test-"));
});

function write(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...argv: readonly string[]) {
  return await callCommand(importCommand, folder, argv);
}

async function titleOfDraft(survey: string): Promise<string | undefined> {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: folder }));
  const draft = await readDraft(deps, survey);
  await close();
  return draft?.definition.title;
}

describe("import", () => {
  it("ends with the slug and tells where each doubt stands", async () => {
    const survey = [["image", "foto", "Una foto"]];
    const { code, out, err } = await run(write("libro.xlsx", await aWorkbook({ survey })));
    expect([code, out]).toEqual([0, "tramites\n"]);
    expect(err).toMatch(/^survey!4 type: Se dejó fuera\. \S/m);
    expect(err).toContain("Leído. Secciones: 0. Preguntas: 2. Opciones: 2. Lenguas: es, tzh.");
    expect(err).not.toContain("problem.");
    expect(await titleOfDraft("tramites")).toBe("Trámites 2026");
  });

  it("of the same file again changes nothing and succeeds", async () => {
    const path = write("libro.xlsx", await aWorkbook());
    await run(path);
    const again = await run(path);
    expect([again.code, again.out]).toEqual([0, "tramites\n"]);
    expect(again.err).toContain("Sin cambios");
  });

  it("does not take the place of a draft unless told to", async () => {
    await run(write("uno.xlsx", await aWorkbook()));
    const path = write("dos.xlsx", await aWorkbook({ title: "Otro" }));
    const refused = await run(path);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("--replace");
    expect(await titleOfDraft("tramites")).toBe("Trámites 2026");
    expect((await run(path, "--replace")).code).toBe(0);
    expect(await titleOfDraft("tramites")).toBe("Otro");
  });

  it("takes the slug from the file's name when the form has no form_id", async () => {
    const text = "| survey |\n| | type | name | label |\n| | text | uno | ¿Qué opina? |\n";
    expect((await run(write("Mi Consulta.md", text))).out).toBe("mi-consulta\n");
  });

  it.each([
    ["libro.xls", new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6]), ".xls"],
    ["vacio.md", "| survey |\n| | type | name | label |\n", "ningún cuestionario"],
    ["nota.txt", "hola", "nota.txt"],
  ])("refuses %s with its reason", async (name, content, words) => {
    const { code, out, err } = await run(write(name, content));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("No se importó nada.");
    expect(err).toContain(words);
  });

  it("names a folder", async () => {
    const { code, err } = await run(folder);
    expect([code, err.trim()]).toEqual([1, `${folder} es una carpeta.`]);
  });

  it("names a file that does not exist", async () => {
    const { code, err } = await run(join(folder, "falta.xlsx"));
    expect(code).toBe(1);
    expect(err).toContain("falta.xlsx");
  });
});
