import { request } from "node:http";
import { PAGE_PATH, withFolder } from "./sampled.ts";
import { startServer } from "./servers.ts";
import { holds, type Row } from "./table.ts";

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/;
const MAX_BYTES = 20 * 1024;

/** What the first view of the survey weighs on the wire: the page and its stylesheet, compressed. */
export async function measureWeight(): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const server = await startServer(folder);
    try {
      const html = await (await fetch(server.url + PAGE_PATH)).text();
      const href = STYLESHEET.exec(html)?.[1] ?? "";
      const page = await bytesOnTheWire(server.url + PAGE_PATH);
      const css = await bytesOnTheWire(server.url + href);
      const total = page + css;
      return [
        {
          what: "First view, HTML + CSS compressed",
          value: `${(total / 1024).toFixed(1)} KiB`,
          beside: `${(page / 1024).toFixed(1)} + ${(css / 1024).toFixed(1)} KiB, 2 requests`,
          ratio: holds(total <= MAX_BYTES, "≤ 20 KiB"),
        },
      ];
    } finally {
      await server.stop();
    }
  });
}

/** `fetch` would decompress: the raw body is counted. */
async function bytesOnTheWire(url: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const sent = request(url, { headers: { "Accept-Encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => (bytes += part.byteLength));
      answer.on("end", () => {
        resolve(bytes);
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}
