import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Bundles an entry as the browser gets it: `NAME.js` and `NAME.css` in the folder. */
export async function bundlePage(name: string, entry: URL, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: fileURLToPath(entry) },
        output: { entryFileNames: "[name].js", assetFileNames: "[name].[ext]" },
      },
    },
  });
}
