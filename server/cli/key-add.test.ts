import { describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { findProgram } from "../services/find-program.ts";
import { openCommandLine } from "./testing/command-line.ts";

describe("key add", () => {
  it("ends with a token that opens what its role may open", async () => {
    const line = openCommandLine();
    const { code, out, err } = await line.run("key", "add", "--role", "analyst", "--name", "Ana");
    expect([code, err]).toEqual([0, "Guarde la clave: no se vuelve a mostrar.\n"]);
    const token = out.trimEnd().split("\n").at(-1) ?? "";
    expect(token).toMatch(/^[A-Za-z0-9_-]{32,}$/);
    const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
    expect(await findProgram(deps, token)).toMatchObject({ role: "analyst", name: "Ana" });
    await close();
  });
});
