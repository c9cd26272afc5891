import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { connectNode, type NodeDatabase } from "../db/connect-node.ts";
import { createClock } from "./clock.ts";
import { checkedSecret, type Config } from "./config.ts";
import type { Deps, RequestOrigin } from "./deps.ts";
import { filesFolder } from "./files-folder.ts";
import { createLog } from "./log.ts";
import type { CompressText } from "./middleware/compress-text.ts";

export const DATABASE_FILE = "consulta.db";
export const FILES_FOLDER = "files";
const SECRET_FILE = "secret";
const LOG_FLUSH_MS = 50;

export interface NodeDeps {
  readonly deps: Deps & { readonly db: NodeDatabase };
  readonly close: () => Promise<void>;
}

/** The application's dependencies on one machine: a SQLite file under `DATA_DIR`. */
export function createNodeDeps(given: Config): NodeDeps {
  const config = { ...given, secret: given.secret ?? keptSecret(given.dataDir) };
  const clock = createClock(config.timeZone);
  const output = bufferedOutput((text) => process.stdout.write(text));
  const db = connectNode(join(config.dataDir, DATABASE_FILE));
  const deps = {
    db,
    files: filesFolder(join(config.dataDir, FILES_FOLDER)),
    clock,
    config,
    newId: () => crypto.randomUUID(),
    log: createLog(output.line, clock.now),
    compress,
    remoteAddress,
  };
  const close = async () => {
    await db.close();
    output.flush();
  };
  return { deps, close };
}

/** Made once; a link never shows half a file, also when two processes start together. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, SECRET_FILE);
  if (!existsSync(path)) {
    const draft = `${path}.${String(process.pid)}`;
    writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return checkedSecret(readFileSync(path, "utf8"));
}

/** Safe: @hono/node-server hands along the request of node:http, which other servers do not. */
function incomingOf(environment: unknown) {
  return environment as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
}

function remoteAddress({ environment }: RequestOrigin): string | undefined {
  return incomingOf(environment)?.incoming?.socket?.remoteAddress;
}

/** Lines are written together: one write per request would cost more than answering it. */
function bufferedOutput(write: (text: string) => void) {
  let lines = "";
  const flush = () => {
    if (lines !== "") write(lines);
    lines = "";
  };
  const line = (text: string) => {
    if (lines === "") setTimeout(flush, LOG_FLUSH_MS);
    lines += `${text}\n`;
  };
  return { line, flush };
}

// The window is that of a page, not of a file: setting up the default one costs more than the page.
const QUICK = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

const compress: CompressText = (text, encoding, effort) => {
  if (encoding === "br")
    return new Uint8Array(brotliCompressSync(text, effort === "quick" ? QUICK : {}));
  return new Uint8Array(gzipSync(text, effort === "quick" ? {} : { level: 9 }));
};
