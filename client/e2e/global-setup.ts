import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type BrowserPlace, findBrowser } from "./browser-place.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browserPlace: BrowserPlace;
  }
}

/** Extracts the browser once for all test files, or takes the one that CHROMIUM_PATH names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "consulta-chromium-"));
  project.provide("browserPlace", await findBrowser(folder));
  return () => rm(folder, { recursive: true, force: true });
}
