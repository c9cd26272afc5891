import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { bundlePage } from "./bundle-page.ts";

const HARNESS = new URL("../entries/editor/testing/fields-harness.tsx", import.meta.url);
/** As the server sends it with every page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";
const PAGE = `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Editor</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/harness.css"><script type="module" src="/harness.js"></script>
</head><body></body></html>`;

const TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };

/** Every address that was asked for, so that a test can see that nothing is sent. */
function serve(folder: string, asked: string[]): Server {
  return createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(`${request.method ?? ""} ${path}`);
    const name = path.slice(1);
    const type = TYPES[name.split(".").at(-1) ?? ""];
    if (type === undefined) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(PAGE);
      return;
    }
    response.setHeader("Content-Type", type);
    void readFile(join(folder, name)).then((file) => response.end(file));
  });
}

export interface EditorPage {
  /** Opens the fields on a small survey. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** What was asked of the server so far. */
  readonly asked: readonly string[];
}

/** The editor's fields on a page of their own, under the policy of the real pages. */
export function openEditorPage(): EditorPage {
  const asked: string[] = [];
  const opened: { folder?: string; server?: Server; browser?: Browser } = {};
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "consulta-editor-"));
    opened.folder = folder;
    await bundlePage("harness", HARNESS, folder);
    opened.server = serve(folder, asked).listen(0, "127.0.0.1");
    opened.browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all((opened.browser?.contexts() ?? []).map((context) => context.close()));
  });
  afterAll(async () => {
    await opened.browser?.close();
    opened.server?.close();
    if (opened.folder !== undefined) await rm(opened.folder, { recursive: true });
  });
  const open: EditorPage["open"] = async (options = {}) => {
    const address = opened.server?.address();
    if (typeof address !== "object" || !address) throw new Error("the harness is not served");
    const context = await opened.browser?.newContext({ reducedMotion: "reduce", ...options });
    if (context === undefined) throw new Error("no browser");
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String(address.port)}/`);
    await page.frameLocator(".phone-screen").locator("h1").waitFor();
    return page;
  };
  return { asked, open };
}
