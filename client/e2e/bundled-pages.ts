import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { bundlePage } from "./bundle-page.ts";

export interface BundledPages {
  /** A wide screen of its own. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Listens until the test ends; the address of its start. */
  readonly listen: (serve: (folder: string) => Server) => Promise<string>;
}

/** A bundled entry and a browser for the tests of a file; each starts without pages or servers. */
export function openBundledPages(name: string, entry: URL): BundledPages {
  const opened: { folder?: string; browser?: Browser } = {};
  const servers: Server[] = [];
  beforeAll(async () => {
    opened.folder = await mkdtemp(join(tmpdir(), `consulta-${name}-`));
    await bundlePage(name, entry, opened.folder);
    opened.browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all((opened.browser?.contexts() ?? []).map((context) => context.close()));
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(async () => {
    await opened.browser?.close();
    if (opened.folder !== undefined) await rm(opened.folder, { recursive: true });
  });
  const newContext: BundledPages["newContext"] = async (options = {}) => {
    const viewport = { width: 1400, height: 900 };
    const context = await opened.browser?.newContext({
      ...{ viewport, reducedMotion: "reduce" },
      ...options,
    });
    if (context === undefined) throw new Error("used outside a test");
    return context;
  };
  const listen: BundledPages["listen"] = async (serve) => {
    const server = serve(opened.folder ?? "");
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("the page is not served");
    return `http://127.0.0.1:${String(address.port)}`;
  };
  return { newContext, listen };
}
