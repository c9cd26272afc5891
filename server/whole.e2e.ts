import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type BuiltServer, startServer } from "../client/e2e/built-server.ts";
import { readRecords } from "./exports/testing/read-cells.ts";

const SURVEY = "/api/v1/surveys/percepcion";
const run = promisify(execFile);
const countsSchema = z.object({
  n: z.number().nullable(),
  questions: z.array(
    z.object({
      name: z.string(),
      n: z.number().nullable(),
      choices: z.record(z.string(), z.number().nullable()),
    }),
  ),
});

let folder: string;
let server: BuiltServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "consulta-whole-"));
  server = await startServer({ DATA_DIR: folder });
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** The built command line, beside the running server. */
async function consulta(...argv: readonly string[]): Promise<string> {
  const program = [".build/node/consulta.js", ...argv];
  const options = { env: { ...process.env, DATA_DIR: folder }, maxBuffer: 2 ** 26 };
  return (await run(process.execPath, program, options)).stdout;
}

async function sample(n: number): Promise<readonly string[]> {
  const lines = await consulta("sample", "percepcion", "--n", String(n), "--seed", "7");
  return lines.trimEnd().split("\n");
}

async function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${server.url}${SURVEY}/responses`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
  });
  return { status: answer.status, receipt: await answer.text() };
}

async function get(path: string, token: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` };
  return await fetch(server.url + SURVEY + path, { headers });
}

it("1,590 responses appear in the tallies, the results and the CSV with equal counts", async () => {
  const bodies = await sample(1590);
  for (let at = 0; at < bodies.length; at += 50) {
    const answers = await Promise.all(bodies.slice(at, at + 50).map((body) => post(body)));
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  }
  const token = (await consulta("key", "add", "--role", "analyst", "--name", "prueba")).trim();
  const tallies = countsSchema.parse(await (await get("/tallies", token)).json());
  const results = countsSchema.parse(await (await get("/results", token)).json());
  const rows = readRecords(await (await get("/export?format=csv", token)).text());
  expect([tallies.n, results.n, rows.length]).toEqual([1590, 1590, 1590]);
  for (const { name, choices } of tallies.questions) {
    for (const [choice, n] of Object.entries(choices)) {
      // Several choices have a column each; of a ranking the first place counts.
      const counted = rows.filter(
        (row) => (row[`${name}/${choice}`] ?? row[name]) === mark(row, name, choice),
      );
      expect(counted.length, `${name} ${choice}`).toBe(n);
    }
  }
  const published = new Map(results.questions.map(({ name, choices }) => [name, choices]));
  for (const [name, choices] of published) {
    expect(choices, name).toEqual(tallies.questions.find((q) => q.name === name)?.choices);
  }
  expect(await consulta("verify")).toContain("Sin diferencias");
}, 120_000);

function mark(row: Readonly<Record<string, string>>, name: string, choice: string): string {
  return row[`${name}/${choice}`] === undefined ? choice : "1";
}

it("what was acknowledged before a stop is there after the restart", async () => {
  const bodies = await sample(300);
  const [first, ...others] = bodies;
  expect((await post(first ?? "")).status).toBe(201);
  const sending = others.map((body) => post(body).catch(() => undefined));
  await Promise.race(sending);
  await server.stop();
  const answers = await Promise.all(sending);
  server = await startServer({ DATA_DIR: folder });
  for (const [i, answer] of answers.entries()) {
    if (answer === undefined) continue;
    expect(await post(others[i] ?? "")).toEqual({ status: 200, receipt: answer.receipt });
  }
  expect(answers.filter((answer) => answer !== undefined).length).toBeGreaterThan(0);
});

it("no trace of who answered is in the database or in the log", async () => {
  const canary = "canario-7f3a";
  const [body = ""] = await sample(1);
  const answer = await post(body, {
    "User-Agent": canary,
    "X-Forwarded-For": `10.9.8.7, ${canary}`,
    Referer: `https://${canary}.example/`,
    Cookie: `c=${canary}`,
  });
  expect(answer.status).toBe(201);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.log()).toContain('"route":"/api/v1/surveys/:slug/responses"');
  expect(server.log()).not.toMatch(/canario|10\.9\.8\.7|127\.0\.0\.1/);
  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file), "latin1");
    expect(bytes.includes(canary) || bytes.includes("10.9.8.7"), file).toBe(false);
  }
});
