import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { createNodeDeps, type NodeDeps } from "../node-deps.ts";
import { createApiToken } from "../services/create-api-token.ts";
import { loadShipped } from "../services/load-shipped.ts";
import { findSurvey } from "../services/find-survey.ts";
import { sampleBody } from "../services/sample-responses.ts";
import type { ResponseBody } from "../../surveys/core/index.ts";

export const SURVEY = "percepcion";
export const RESPONSES_PATH = `/api/v1/surveys/${SURVEY}/responses`;
export const PAGE_PATH = `/es/encuestas/${SURVEY}`;

/** Does something with a fresh folder and removes it whatever happens. */
export async function withFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "consulta-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The database of a folder, loaded with what ships. */
export async function openFolder(folder: string): Promise<NodeDeps> {
  mkdirSync(folder, { recursive: true });
  const opened = createNodeDeps({ ...readConfig(process.env), dataDir: folder });
  await loadShipped(opened.deps);
  return opened;
}

/** Valid bodies for the open round of the citizen survey. */
export async function sampleBodies(
  { deps }: NodeDeps,
  n: number,
): Promise<readonly ResponseBody[]> {
  const survey = await findSurvey(deps, SURVEY);
  if (survey?.round === undefined) throw new Error("no open round");
  const { compiled, round } = survey;
  const source = { compiled, round: round.id, clock: deps.clock, seed: "bench" };
  return Array.from({ length: n }, (_, place) => sampleBody(source, place));
}

export async function analystToken({ deps }: NodeDeps): Promise<string> {
  return await createApiToken(deps, { role: "analyst", name: "bench" });
}
