import { type Context, Hono } from "hono";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { ImportPreviewPage } from "../../../client/pages/panel/import-preview-page.tsx";
import { ImportUploadPage } from "../../../client/pages/panel/import-upload-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { MAX_FILE_BYTES } from "../../../surveys/interchange/workbook/limits.ts";
import type { Deps } from "../../deps.ts";
import { importReportCsv } from "../../exports/import-report-csv.ts";
import { readUpload, type Upload } from "../../middleware/read-upload.ts";
import { RequestProblem } from "../../problem-response.ts";
import { applyImport } from "../../services/import/apply-import.ts";
import {
  discardPending,
  type PendingImport,
  readPending,
} from "../../services/import/pending-import.ts";
import { previewImport } from "../../services/import/preview-import.ts";
import type { ReadImport } from "../../services/import/read-import.ts";
import type { Refusal } from "../../services/surveys/outcome.ts";
import { UNDO_DAYS } from "../../services/surveys/undo-days.ts";
import { requireActor } from "../require-actor.ts";
import { shownReport, shownTarget } from "./import-preview.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";

const translator = createTranslator("es");
const { t } = translator;
const HREF = "/panel/importar";
/** What the browser writes around the file. */
const FORM_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/** A questionnaire from a spreadsheet: sent, looked at, and only then saved. */
export function panelImportRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await uploadPage(deps, c));
  app.post(HREF, async (c) => await receive(deps, c));
  app.get(`${HREF}/:id`, async (c) => {
    const pending = await readPending(deps, requireActor(c).id, c.req.param("id"));
    return pending === undefined ? expired(c) : await preview(deps, c, pending);
  });
  app.post(`${HREF}/:id`, async (c) => {
    const pending = await readPending(deps, requireActor(c).id, c.req.param("id"));
    return pending === undefined ? expired(c) : await apply(deps, c, pending);
  });
  app.post(`${HREF}/:id/descartar`, async (c) => {
    await discardPending(deps, requireActor(c).id, c.req.param("id"));
    return doneAt(c, HREF, "import_discarded");
  });
  app.get(`${HREF}/:id/informe.csv`, async (c) => {
    const pending = await readPending(deps, requireActor(c).id, c.req.param("id"));
    return pending?.read === undefined ? expired(c) : csvResponse(pending.read);
  });
  return app;
}

function surveyHref(slug: string): string {
  return `/panel/encuestas/${slug}`;
}

/** Over a day old, discarded, or somebody else's: the file is chosen again. */
function expired(c: Context): Response {
  return doneAt(c, HREF, "import_expired");
}

async function uploadPage(deps: Deps, c: Context, problem?: Refusal): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.import.title"),
    room: "surveys",
    content: (
      <ImportUploadPage
        problems={problem === undefined ? [] : [{ field: "archivo", ...problem }]}
      />
    ),
    status: problem === undefined ? 200 : problem.code === "import.file_too_large" ? 413 : 422,
  });
}

async function receive(deps: Deps, c: Context): Promise<Response> {
  const upload = await readFile(c);
  if (upload === undefined) {
    const parameters = { max: MAX_FILE_BYTES / MEGABYTE };
    return await uploadPage(deps, c, { code: "import.file_too_large", parameters });
  }
  const { file } = upload;
  if (file === undefined) return await uploadPage(deps, c, { code: "import.no_file" });
  const previewed = await previewImport(deps, requireActor(c), file);
  if (!previewed.ok) return await uploadPage(deps, c, previewed.problem);
  return doneAt(c, `${HREF}/${previewed.value}`);
}

/** Undefined for a file over the limit. */
async function readFile(c: Context): Promise<Upload | undefined> {
  try {
    return await readUpload(c, MAX_FILE_BYTES + FORM_BYTES);
  } catch (error) {
    if (error instanceof RequestProblem && error.problem.status === 413) return undefined;
    throw error;
  }
}

async function preview(deps: Deps, c: Context, pending: PendingImport): Promise<Response> {
  const { read, storedAs } = pending;
  if (storedAs !== null) return doneAt(c, surveyHref(storedAs));
  if (read === undefined) return expired(c);
  return await previewPage(deps, c, { pending, read, slug: c.req.query("encuesta") });
}

async function apply(deps: Deps, c: Context, pending: PendingImport): Promise<Response> {
  const fields = await readFields(c);
  const slug = fieldText(fields, "slug");
  const outcome = await applyImport(deps, requireActor(c), {
    ...{ pending, slug, seen: fieldText(fields, "seen") },
    replaceDraft: fieldText(fields, "replace") === "1",
  });
  if (outcome.ok) return doneAt(c, surveyHref(outcome.value), "import_stored");
  if (pending.read === undefined) return expired(c);
  const { problem } = outcome;
  return await previewPage(deps, c, { pending, read: pending.read, slug, problem });
}

interface ShownPreview {
  readonly pending: PendingImport;
  readonly read: ReadImport;
  readonly slug: string | undefined;
  readonly problem?: Refusal;
}

async function previewPage(
  deps: Deps,
  c: Context,
  { pending: { id, fileName }, read, slug, problem }: ShownPreview,
): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.import.preview_title"),
    room: "surveys",
    isWide: true,
    content: (
      <ImportPreviewPage
        {...{ translator, id, fileName, undoDays: UNDO_DAYS }}
        title={read.definition?.title}
        counts={read.report.counts}
        report={shownReport(read, `${HREF}/${id}/informe.csv`)}
        target={await shownTarget(deps, read, slug)}
        problems={problem === undefined ? [] : fieldProblem(problem)}
      />
    ),
    status: problem === undefined ? 200 : problem.code === "draft.bad_slug" ? 422 : 409,
  });
}

function fieldProblem(problem: Refusal): FieldProblems {
  const field = problem.code === "import.replace_unconfirmed" ? "replace" : "encuesta";
  return [{ field, ...problem }];
}

function csvResponse(read: ReadImport): Response {
  return new Response(importReportCsv(read.report.entries), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": 'attachment; filename="informe.csv"',
      "Cache-Control": "no-store",
    },
  });
}
