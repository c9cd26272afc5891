import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// `vite build --mode node` and `--mode worker` bundle the two servers; vitest runs every test.
const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

// A limit for what hangs, not for what is slow: tests run on any machine.
const PATIENCE = {
  ...{ testTimeout: 60_000, hookTimeout: 60_000 },
  expect: { poll: { timeout: 20_000 } },
} as const;

const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  node: { server: "server/node.ts", consulta: "server/cli.ts", bench: "server/bench/bench.ts" },
  worker: { worker: "server/worker.ts" },
};

/** One file each, that a page names or the browser asks for by name: nothing is loaded later. */
const BROWSER_ENTRIES: Readonly<Record<string, string>> = {
  survey: "client/entries/survey.ts",
  "rare-survey": "client/entries/rare-survey.ts",
  results: "client/entries/results.ts",
  panel: "client/entries/panel.ts",
  editor: "client/entries/editor.ts",
  translation: "client/entries/translation.ts",
  voice: "client/entries/voice.ts",
  sw: "client/offline/service-worker.ts",
};

/** Names the caches of a release after the survey's script, which is built before. */
function release(): string {
  const script = ".build/client/survey.js";
  const text = existsSync(script) ? readFileSync(script) : "";
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

const browserBuild = (name: string, entry: string) => ({
  oxc: jsx,
  define: { __RELEASE__: JSON.stringify(release()) },
  build: {
    outDir: ".build/client",
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: {
      input: { [name]: entry },
      // The tables of functions and question types that a script does not use are left out of it.
      optimization: { inlineConst: true },
      treeshake: { moduleSideEffects: [{ test: /\/(surveys|locales)\//, sideEffects: false }] },
      output: { codeSplitting: false, entryFileNames: "[name].js" },
    },
  },
});

const workers = cloudflareTest(async () => ({
  main: "server/worker.ts",
  wrangler: { configPath: "./wrangler.toml" },
  miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations("db/migrations") } },
}));

export default defineConfig(({ mode }) => {
  const entry = BROWSER_ENTRIES[mode];
  return entry === undefined ? serverBuild(mode) : browserBuild(mode, entry);
});

const serverBuild = (mode: string) => ({
  oxc: jsx,
  build: {
    ssr: true,
    outDir: `.build/${mode}`,
    target: "es2023",
    rolldownOptions: {
      input: { ...ENTRIES[mode] },
      // The command line loads wrangler only when asked for D1, the bench a browser where there is one.
      external: ["wrangler", "playwright-core", "@sparticuz/chromium", /^cloudflare:/],
      // A Worker is uploaded as one module.
      output: mode === "worker" ? { codeSplitting: false } : {},
    },
  },
  ssr: { noExternal: true as const },
  test: {
    ...PATIENCE,
    // Browser tests mostly wait: two cores carry four at a time.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["{surveys,locales,db,server,client}/**/*.test.{ts,tsx}"],
        },
      },
      {
        oxc: jsx,
        plugins: [workers],
        test: {
          ...PATIENCE,
          name: "workers",
          include: ["{db,server}/**/*.contract.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["{db,server}/**/*.contract.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["{client,server}/**/*.e2e.ts"],
          globalSetup: "client/e2e/global-setup.ts",
        },
      },
    ],
  },
});
