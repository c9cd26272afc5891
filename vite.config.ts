import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// `vite build --mode node` and `--mode worker` bundle the two servers; vitest runs every test.
const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

// A limit for what hangs, not for what is slow: tests run on any machine.
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 } as const;

const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  node: { server: "server/node.ts", consulta: "server/cli.ts", bench: "server/bench/bench.ts" },
  worker: { worker: "server/worker.ts" },
};

const workers = cloudflareTest(async () => ({
  main: "server/worker.ts",
  wrangler: { configPath: "./wrangler.toml" },
  miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations("db/migrations") } },
}));

export default defineConfig(({ mode }) => ({
  oxc: jsx,
  build: {
    ssr: true,
    outDir: `.build/${mode}`,
    target: "es2023",
    rolldownOptions: {
      input: { ...ENTRIES[mode] },
      // The command line loads wrangler only when asked for D1.
      external: ["wrangler", /^cloudflare:/],
      // A Worker is uploaded as one module.
      output: mode === "worker" ? { codeSplitting: false } : {},
    },
  },
  ssr: { noExternal: true },
  test: {
    ...PATIENCE,
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
}));
