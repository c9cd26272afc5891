import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { LoadOrder, LoadResult } from "./load.ts";

export interface LoadRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const CONNECTIONS = 50;

/** Sends every request once over 50 connections from another process. */
export async function runLoad(
  url: string,
  folder: string,
  requests: readonly LoadRequest[],
): Promise<LoadResult> {
  const file = join(folder, `requests-${crypto.randomUUID()}.jsonl`);
  writeFileSync(file, requests.map((request) => JSON.stringify(request)).join("\n"));
  const { hostname, port } = new URL(url);
  const order: LoadOrder = {
    host: hostname,
    port: Number(port),
    connections: CONNECTIONS,
    requests: file,
  };
  const child = spawn(process.execPath, [self(), "--load", JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return readResult(await text(child.stdout));
}

export function self(): string {
  return process.argv[1] ?? "";
}

/** Printed by `load` of the same program. */
function readResult(json: string): LoadResult {
  return JSON.parse(json) as LoadResult;
}
