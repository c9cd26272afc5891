import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Where the browser is and what its process finds in its environment. */
export interface BrowserPlace {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

declare module "vitest" {
  export interface ProvidedContext {
    browserPlace: BrowserPlace;
  }
}

/** Extracts the browser once for all test files, or takes the one that CHROMIUM_PATH names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    project.provide("browserPlace", { executablePath: named, env: {} });
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "consulta-chromium-"));
  project.provide("browserPlace", await extractBrowser(folder));
  return () => rm(folder, { recursive: true, force: true });
}

// The package extracts to TMPDIR, and brings its own system libraries and fonts only when it takes
// the machine for AWS Lambda; it then writes LD_LIBRARY_PATH, which no other process here may see.
async function extractBrowser(folder: string): Promise<BrowserPlace> {
  const env = {
    FONTCONFIG_PATH: join(folder, "fonts"),
    LD_LIBRARY_PATH: join(folder, "al2023/lib"),
  };
  const lambda = { ...env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" };
  const executablePath = await withEnvironment(lambda, async () => {
    const { default: chromium } = await import("@sparticuz/chromium");
    chromium.setGraphicsMode = false;
    return await chromium.executablePath();
  });
  await pointFontsTo(env.FONTCONFIG_PATH);
  return { executablePath, env };
}

async function withEnvironment<Result>(
  values: Readonly<Record<string, string>>,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.keys(values).map((name) => ({ name, value: process.env[name] }));
  Object.assign(process.env, values);
  try {
    return await run();
  } finally {
    for (const { name, value } of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** The package's own fonts.conf names /tmp/fonts, wherever it was extracted to. */
async function pointFontsTo(folder: string): Promise<void> {
  const file = join(folder, "fonts.conf");
  const written = await readFile(file, "utf8");
  await writeFile(file, written.replaceAll("/tmp/fonts", folder));
}
