import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";

// Run by Node itself before a local Worker starts: `wrangler dev` reads its secrets from this file.
const FILE = ".dev.vars";

if (!existsSync(FILE)) {
  writeFileSync(FILE, `SECRET=${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
}
