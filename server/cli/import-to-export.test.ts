import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { createNodeDeps } from "../node-deps.ts";
import { aWorkbook } from "../testing/a-workbook.ts";
import { importCommand } from "./import.ts";
import { publishCommand } from "./publish.ts";
import { callCommand } from "./testing/call-command.ts";
import { openCommandLine } from "./testing/command-line.ts";

const line = openCommandLine();

it("a script imports a file, publishes it, posts sampled answers and exports them", async () => {
  const survey = [
    ["integer", "veces", "¿Cuántas veces?"],
    ["select_multiple si_no", "varias", "¿Cuáles?"],
  ];
  writeFileSync(line.path("libro.xlsx"), await aWorkbook({ survey }));
  const imported = await callCommand(importCommand, line.folder, [line.path("libro.xlsx")]);
  expect(imported.code).toBe(0);
  const slug = imported.out.trimEnd().split("\n").at(-1) ?? "";
  const { deps: loud, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
  const deps = { ...loud, log: createLog(() => undefined, loud.clock.now) };
  const app = createApp(deps);
  expect((await app.request(`/api/v1/surveys/${slug}`)).status).toBe(404);
  const published = await callCommand(publishCommand, line.folder, [slug]);
  expect([published.code, published.out]).toEqual([0, `${slug}\n`]);
  const sampled = await line.run("sample", slug, "--n", "20", "--seed", "7");
  expect(sampled.code).toBe(0);
  const bodies = sampled.out.trimEnd().split("\n");
  for (const body of bodies) {
    const answer = await app.request(`/api/v1/surveys/${slug}/responses`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    expect(answer.status).toBe(201);
  }
  await close();
  const exported = await line.run("export", slug, "--format", "csv", "--out", "-");
  const [headers = "", ...rows] = exported.out.trimEnd().split("\r\n");
  expect(rows).toHaveLength(20);
  expect(headers).toContain("hizo");
  expect(headers).toContain("varias/1");
  const unchanged = await callCommand(importCommand, line.folder, [line.path("libro.xlsx")]);
  expect([unchanged.code, unchanged.out]).toEqual([0, `${slug}\n`]);
  expect(unchanged.err).toContain("Sin cambios");
});
