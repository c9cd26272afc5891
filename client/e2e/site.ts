import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type BuiltServer, startServer } from "./built-server.ts";

export interface Site {
  readonly url: () => string;
  /** A page in a context of its own, closed after the test. */
  readonly newPage: (options: BrowserContextOptions) => Promise<Page>;
  /** Responses in the database, whatever their survey. */
  readonly storedResponses: () => number;
}

/** The built server with an empty database and a browser, for every test of a file. */
export function openSite(): Site {
  let server: BuiltServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(
      opened(browser)
        .contexts()
        .map((context) => context.close()),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    url: () => opened(server).url,
    newPage: async (options) => await (await opened(browser).newContext(options)).newPage(),
    storedResponses: () => countResponses(opened(server).dataDir),
  };
}

function opened<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("used outside a test");
  return value;
}

function countResponses(dataDir: string): number {
  const database = new DatabaseSync(join(dataDir, "consulta.db"), { readOnly: true });
  const row = database.prepare("select count(*) as n from responses").get();
  database.close();
  return Number(row?.["n"]);
}
