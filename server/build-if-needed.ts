import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";

// Run by Node itself, before anything is bundled: `npm start` after a pull never serves old code.
const SOURCES = "{surveys,db,server,client,locales}/**/*.{ts,tsx,json,yaml,csv,sql,css}";
const ROOT_SOURCES = ["vite.config.ts", "package-lock.json"];
const BUILT = ".build/node/server.js";

function builtAt(): number {
  return statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestSource(): number {
  return Math.max(...[...globSync(SOURCES), ...ROOT_SOURCES].map((path) => statSync(path).mtimeMs));
}

if (builtAt() < newestSource()) {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    stdio: ["ignore", process.stderr, process.stderr],
  });
  process.exitCode = status ?? 1;
}
