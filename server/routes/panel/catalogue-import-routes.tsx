import { type Context, Hono } from "hono";
import { CatalogueImportPage } from "../../../client/pages/panel/catalogue-import-page.tsx";
import { CataloguePreviewPage } from "../../../client/pages/panel/catalogue-preview-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { plainCells } from "../../exports/catalogue-csv.ts";
import { readUpload, type UploadedFile } from "../../middleware/read-upload.ts";
import type { CatalogueKind } from "../../services/catalogues/catalogue-kinds.ts";
import { csvCells } from "../../services/catalogues/csv-cells.ts";
import { applyImport, readImport } from "../../services/catalogues/import-catalogue.ts";
import { prepareImport } from "../../services/catalogues/prepare-import.ts";
import type { CatalogueProblem, Cells } from "../../services/catalogues/read-entries.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { catalogueHref, conflict, notFound, requireKind } from "./require-catalogue.ts";
import { requirePerson } from "./require-person.ts";
import { formStatus } from "../form-status.ts";

const PATH = "/panel/catalogos/:name/importar";
const MAX_BYTES = 1024 * 1024;
const translator = createTranslator("es");

/** A file is read, shown as what it would change, and applied only then. */
export function catalogueImportRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(PATH, async (c) => await importPage(deps, c, []));
  app.post(PATH, async (c) => {
    const kind = requireKind(c);
    const { file } = await readUpload(c, MAX_BYTES);
    const read = readFile(file);
    if (!read.ok) return await importPage(deps, c, read.problems);
    const prepared = await prepareImport(deps, kind, { name: read.name, cells: read.cells });
    if (!prepared.ok) return await importPage(deps, c, prepared.problems);
    return doneAt(c, `${catalogueHref(kind)}/importar/${prepared.id}`);
  });
  app.get(`${PATH}/:id`, async (c) => await previewPage(deps, c));
  app.post(`${PATH}/:id`, async (c) => {
    const kind = requireKind(c);
    const fields = await readFields(c);
    const seen = fieldText(fields, "visto");
    const asked = { id: c.req.param("id"), seen, person: requirePerson(c) };
    if ((await applyImport(deps, kind, asked)) === "conflict") throw conflict();
    return doneAt(c, catalogueHref(kind), "catalogue_imported");
  });
  return app;
}

type FileRead =
  | { readonly ok: true; readonly name: string; readonly cells: Cells }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

function readFile(file: UploadedFile | undefined): FileRead {
  if (file === undefined) return { ok: false, problems: [{ code: "catalogue.no_file" }] };
  const text = utf8(file.bytes);
  if (text === undefined) return { ok: false, problems: [{ code: "catalogue.not_utf8" }] };
  const read = csvCells(text);
  if (!read.ok) {
    return { ok: false, problems: [{ code: "catalogue.misplaced_quote", row: read.row }] };
  }
  return { ok: true, name: file.name, cells: plainCells(read.rows) };
}

/** Undefined also for a workbook, which is no text at all. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

async function importPage(
  deps: Deps,
  c: Context,
  problems: readonly CatalogueProblem[],
): Promise<Response> {
  const kind = requireKind(c);
  const { name } = kind;
  return await panelPage(deps, c, {
    title: translator.t("panel.catalogue.import"),
    room: "catalogues",
    status: formStatus(problems),
    content: <CatalogueImportPage {...{ translator, name, problems, ...columnsOf(kind) }} />,
  });
}

function columnsOf({ columns }: CatalogueKind) {
  const headers = (isRequired: boolean) =>
    columns.filter((column) => (column.isRequired ?? false) === isRequired).map((c) => c.header);
  return { required: headers(true), optional: headers(false) };
}

async function previewPage(deps: Deps, c: Context): Promise<Response> {
  const kind = requireKind(c);
  const id = c.req.param("id") ?? "";
  const pending = await readImport(deps, kind, id);
  if (pending === undefined) throw notFound();
  const { fileName, planned } = pending;
  if (!planned.ok) return await importPage(deps, c, planned.problems);
  const { added, changed, removed, unchanged, sha256: seen } = planned.plan;
  const action = `${catalogueHref(kind)}/importar/${id}`;
  const { name } = kind;
  return await panelPage(deps, c, {
    title: translator.t("panel.catalogue.preview_title"),
    room: "catalogues",
    content: (
      <CataloguePreviewPage
        {...{ name, fileName, action, seen, added, changed, removed, unchanged }}
      />
    ),
  });
}
