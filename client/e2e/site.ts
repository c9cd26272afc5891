import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type BuiltServer, startServer } from "./built-server.ts";

/** A response as the database holds it. */
export interface StoredResponse {
  readonly id: string;
  readonly language: string;
  readonly answeredOn: string;
  readonly folio: string;
  readonly digest: string;
  readonly answers: unknown;
}

export interface Site {
  readonly url: () => string;
  /** A page in a context of its own, closed after the test. */
  readonly newPage: (options: BrowserContextOptions) => Promise<Page>;
  /** How many responses are in the database, whatever their survey. */
  readonly storedResponses: () => number;
  readonly findResponse: (folio: string) => StoredResponse | undefined;
  /** Sets the last day of every round; null leaves them open. */
  readonly closeRoundsOn: (day: string | null) => void;
  /** What the server wrote to its log so far. */
  readonly log: () => string;
  /** What it told whoever started it. */
  readonly told: () => string;
  /** The command line works on it beside the server. */
  readonly dataDir: () => string;
  /** Ends the server and starts it again on the same data. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>;
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
  const sql = <Result>(work: (database: DatabaseSync) => Result) =>
    inDatabase(opened(server).dataDir, work);
  return {
    url: () => opened(server).url,
    newPage: async (options) => await (await opened(browser).newContext(options)).newPage(),
    storedResponses: () => sql(countResponses),
    findResponse: (folio) => sql((database) => findResponse(database, folio)),
    closeRoundsOn: (day) => {
      sql((database) => database.prepare("update rounds set closes_on = ?").run(day));
    },
    log: () => opened(server).log(),
    told: () => opened(server).told(),
    dataDir: () => opened(server).dataDir,
    restart: async (meanwhile) => {
      await opened(server).restart(meanwhile);
    },
  };
}

function opened<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("used outside a test");
  return value;
}

function inDatabase<Result>(dataDir: string, work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(join(dataDir, "consulta.db"), { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function countResponses(database: DatabaseSync): number {
  return Number(database.prepare("select count(*) as n from responses").get()?.["n"]);
}

function findResponse(database: DatabaseSync, folio: string): StoredResponse | undefined {
  const row = database.prepare("select * from responses where folio = ?").get(folio);
  if (row === undefined) return undefined;
  const text = (name: string) => String(row[name]);
  return {
    id: text("id"),
    language: text("language"),
    answeredOn: text("answered_on"),
    folio: text("folio"),
    digest: text("digest"),
    answers: JSON.parse(text("answers")),
  };
}
