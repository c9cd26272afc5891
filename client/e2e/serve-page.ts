import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

/** As the server sends it with every page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";
const TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };

export type JsonAnswer = readonly [status: number, body: object];

interface ServedPage {
  /** What `bundlePage` made. */
  readonly folder: string;
  readonly page: () => string;
  /** What the script asks for; undefined for what is not its. */
  readonly answer: (request: IncomingMessage, path: string) => Promise<JsonAnswer | undefined>;
}

/** One page of the panel under the server's policy, with its script and stylesheet. */
export function servePage({ folder, page, answer }: ServedPage): Server {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    const type = TYPES[path.split(".").at(-1) ?? ""];
    const answered = await answer(request, path);
    if (answered !== undefined) {
      const [status, body] = answered;
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(body));
    } else if (type !== undefined) {
      response.setHeader("Content-Type", type);
      response.end(await readFile(join(folder, path.slice(1))));
    } else {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(page());
    }
  };
  return createServer((request, response) => void respond(request, response));
}

export async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}
