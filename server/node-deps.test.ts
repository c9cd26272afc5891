import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { createNodeDeps } from "./node-deps.ts";

const folder = () => mkdtempSync(join(tmpdir(), "consulta-secret-"));
const open = async (environment: Readonly<Record<string, string>>) => {
  const { deps, close } = createNodeDeps(readConfig(environment));
  await close();
  return deps.config.secret;
};

it("makes a secret once, readable by its owner alone", async () => {
  const dataDir = folder();
  const made = await open({ DATA_DIR: dataDir });
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(await open({ DATA_DIR: dataDir })).toBe(made);
  const file = join(dataDir, "secret");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").trim()).toBe(made);
});

it("takes the secret of the environment and leaves no file", async () => {
  const dataDir = folder();
  expect(await open({ DATA_DIR: dataDir, SECRET: "x".repeat(32) })).toBe("x".repeat(32));
  expect(() => statSync(join(dataDir, "secret"))).toThrow("ENOENT");
});

it("does not start with a secret that is too short", () => {
  const dataDir = folder();
  expect(() => createNodeDeps(readConfig({ DATA_DIR: dataDir, SECRET: "corto" }))).toThrow(
    "SECRET",
  );
  writeFileSync(join(dataDir, "secret"), "");
  expect(() => createNodeDeps(readConfig({ DATA_DIR: dataDir }))).toThrow("SECRET");
});
