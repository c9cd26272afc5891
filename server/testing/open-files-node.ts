import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "../files.ts";
import { filesFolder } from "../files-folder.ts";

const ROOT = join(tmpdir(), `consulta-files-${randomUUID()}`);
process.once("exit", () => rmSync(ROOT, { recursive: true, force: true }));

/** Files for one test. */
export function openTestFiles(): Files {
  return filesFolder(join(ROOT, randomUUID()));
}
