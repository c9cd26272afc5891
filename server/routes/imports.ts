import { type Context, Hono } from "hono";
import { MAX_FILE_BYTES } from "../../surveys/interchange/workbook/limits.ts";
import type { Deps } from "../deps.ts";
import { readBytes } from "../middleware/read-body.ts";
import { RequestProblem } from "../problem-response.ts";
import { exportDefinition, type WantedVersion } from "../services/export-definition.ts";
import { findTarget } from "../services/import/find-target.ts";
import { type ReadImport, readImport } from "../services/import/read-import.ts";
import { storeImport } from "../services/import/store-import.ts";
import { tellEntry } from "../services/import/tell-entry.ts";
import type { Refusal } from "../services/surveys/outcome.ts";
import { getXlsform, IMPORT_TYPES, postImport } from "./descriptions.ts";
import { requireActor } from "./require-actor.ts";
import { requireSurvey } from "./require-survey.ts";
import { workbookResponse } from "./workbook-response.ts";

const LONGEST_NAME = 200;
const LONGEST_REPORT = 1000;
const VERSION = /^[1-9]\d{0,8}$/;

/** Questionnaires as spreadsheets, in and out, for programs. */
export function importRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.post("/surveys/import", postImport, async (c) => await importFile(deps, c));
  app.get("/surveys/:slug/xlsform", getXlsform, async (c) => {
    const wanted = wantedVersion(c.req.query("version"));
    const file = await exportDefinition(deps, c.req.param("slug"), wanted);
    return workbookResponse(requireSurvey(file));
  });
  return app;
}

/** `draft`, a number, or nothing for the newest; undefined for anything else. */
export function wantedVersion(text: string | undefined): WantedVersion | undefined {
  if (text === undefined || text === "") return "newest";
  if (text === "draft") return text;
  return VERSION.test(text) ? Number(text) : undefined;
}

async function importFile(deps: Deps, c: Context): Promise<Response> {
  assertWorkbookType(c);
  const name = (c.req.query("name") ?? "").replace(/^.*[/\\]/s, "").slice(-LONGEST_NAME);
  const bytes = await readBytes(c, MAX_FILE_BYTES);
  const read = await readImport(deps, { name, bytes });
  if (!read.ok) throw refusal(read.problem);
  const { definition, packs } = read.value;
  if (definition === undefined) throw nothingRead(read.value);
  const content = { definition, packs };
  const report = reportOf(read.value);
  if (c.req.query("dry") === "1") {
    const { slug, version, same, problem } = await findTarget(deps, content);
    if (problem !== undefined) throw refusal(problem);
    const unchanged = same !== undefined;
    return c.json({ slug, version: same?.version ?? version, revision: null, unchanged, report });
  }
  const replaceDraft = c.req.query("replace") === "1";
  const stored = await storeImport(deps, requireActor(c), { ...content, replaceDraft });
  if (!stored.ok) throw refusal(stored.problem);
  const { survey: slug, version, revision, isUnchanged: unchanged } = stored.value;
  return c.json({ slug, version, revision, unchanged, report }, unchanged ? 200 : 201);
}

function assertWorkbookType(c: Context): void {
  const [type = ""] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";");
  if (!IMPORT_TYPES.some((known) => known === type.trim())) {
    const parameters = { expected: IMPORT_TYPES.join(", ") };
    throw new RequestProblem({ status: 415, code: "body.wrong_type", parameters });
  }
  if ((c.req.header("Content-Encoding") ?? "identity") !== "identity") {
    throw new RequestProblem({ status: 415, code: "body.compressed" });
  }
}

const CONFLICTS = [
  "draft.exists",
  "draft.changed_meanwhile",
  "draft.survey_removed",
  "draft.archived",
];

function refusal(problem: Refusal): RequestProblem {
  const status = CONFLICTS.includes(problem.code) ? 409 : 422;
  return new RequestProblem({ status, ...problem });
}

function nothingRead({ report }: ReadImport): RequestProblem {
  const errors = report.entries.map(({ sheet, row, column, code, parameters }) => {
    return { question: `${sheet}!${row} ${column}`.trim(), code, parameters };
  });
  return new RequestProblem({ status: 422, code: "import.nothing_to_store", errors });
}

function reportOf({ report: { counts, entries, untold } }: ReadImport) {
  const told = entries.slice(0, LONGEST_REPORT).map(tellEntry);
  return { counts, entries: told, untold: untold + entries.length - told.length };
}
