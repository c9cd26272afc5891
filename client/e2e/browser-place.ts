import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LaunchOptions } from "playwright-core";

/** Where the browser is and what its process finds in its environment. */
export interface BrowserPlace {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The browser that CHROMIUM_PATH names, or the one of the package, extracted into a folder. */
export async function findBrowser(folder: string): Promise<BrowserPlace> {
  const named = process.env["CHROMIUM_PATH"];
  return named === undefined ? await extractBrowser(folder) : { executablePath: named, env: {} };
}

// The tests open pages of the server they started and nothing else. Playwright adds --no-sandbox,
// which root in CI needs.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  // A microphone that beeps, without a question whether it may be used.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

export function launchOptions({ executablePath, env }: BrowserPlace): LaunchOptions {
  return { executablePath, args: QUIET, env: { ...ownEnvironment(), ...env } };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
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
