import { type Context, Hono } from "hono";
import { TextsImportPage } from "../../../client/pages/panel/translation/texts-import-page.tsx";
import {
  type PlannedPart,
  TextsPlanPage,
} from "../../../client/pages/panel/translation/texts-plan-page.tsx";
import { languageName } from "../../../locales/language-name.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { INTERFACE } from "../../../surveys/core/index.ts";
import type {
  TextOutcome,
  TextsPlan,
} from "../../../surveys/interchange/translation/plan-import.ts";
import { readUploadedTexts } from "../../../surveys/interchange/translation/read-uploaded-texts.ts";
import {
  MAX_TEXTS_FILE_BYTES,
  type TextsFileProblem,
} from "../../../surveys/interchange/translation/texts-file-problem.ts";
import type { Deps } from "../../deps.ts";
import { readUpload } from "../../middleware/read-upload.ts";
import { RequestProblem } from "../../problem-response.ts";
import { readTextPlace } from "../../services/translation/read-text-place.ts";
import {
  applyTextsFile,
  exportTexts,
  type KeptFile,
  keepTextsFile,
  planTextsFile,
  TEXTS_FORMATS,
} from "../../services/translation/texts-file.ts";
import { titleOf } from "../../services/translation/title-of.ts";
import { worksOn } from "../../services/translation/works-on.ts";
import { requireActor } from "../require-actor.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { found } from "./survey-place.ts";
import { textsOf, WORKBENCH, workbenchHref } from "./translation-place.ts";

const { t } = createTranslator("es");
const IMPORT = `${WORKBENCH}/importar`;
/** What the browser writes around the file. */
const FORM_BYTES = 64 * 1024;
const MOST_SHOWN = 300;
const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  xliff: "application/xliff+xml; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Texts that go out to translators elsewhere, and come back. */
export function textsFileRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(`${WORKBENCH}/archivo/:format`, async (c) => await download(deps, c));
  app.get(IMPORT, async (c) => await importPage(deps, c));
  app.post(IMPORT, async (c) => await receive(deps, c));
  app.get(`${IMPORT}/:id`, async (c) => await planPage(deps, c, { isOutdated: false }));
  app.post(`${IMPORT}/:id`, async (c) => await apply(deps, c));
  return app;
}

async function download(deps: Deps, c: Context): Promise<Response> {
  const format = found(TEXTS_FORMATS.find((known) => known === c.req.param("format")));
  const { fileName, bytes } = found(await exportTexts(deps, textsOf(c), format));
  return new Response(bytes.slice(), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}

async function importPage(
  deps: Deps,
  c: Context,
  problems: readonly TextsFileProblem[] = [],
): Promise<Response> {
  const of = textsOf(c);
  const title = titleOf(found(await readTextPlace(deps, of)));
  const [first, ...more] = problems;
  const isTooLarge = first?.code === "texts_file.too_large";
  return await panelPage(deps, c, {
    title: t("panel.translation.file.title"),
    room: "translations",
    status: first === undefined ? 200 : isTooLarge ? 413 : 422,
    content: (
      <TextsImportPage
        title={title}
        language={languageName(of.language)}
        href={workbenchHref(of)}
        hasWorkbook={of.survey !== INTERFACE}
        problems={first === undefined ? [] : [{ field: "archivo", ...first }]}
        more={more}
      />
    ),
  });
}

async function receive(deps: Deps, c: Context): Promise<Response> {
  const of = textsOf(c);
  const actor = requireActor(c);
  found(await readTextPlace(deps, of));
  requireOwnLanguage(c);
  const upload = await uploadOf(c);
  if (upload === undefined) {
    const parameters = { max: MAX_TEXTS_FILE_BYTES / 1024 / 1024 };
    return await importPage(deps, c, [{ code: "texts_file.too_large", parameters }]);
  }
  const { file } = upload;
  if (file === undefined) {
    return await importPage(deps, c, [{ code: "import.no_file", parameters: {} }]);
  }
  const read = await readUploadedTexts(file, of);
  if (!read.ok) return await importPage(deps, c, read.problems);
  const id = await keepTextsFile(deps, { actor, of, fileName: file.name }, read.value);
  return doneAt(c, `${workbenchHref(of)}/importar/${id}`);
}

/** Undefined for a file over the limit. */
async function uploadOf(c: Context) {
  try {
    return await readUpload(c, MAX_TEXTS_FILE_BYTES + FORM_BYTES);
  } catch (error) {
    if (error instanceof RequestProblem && error.problem.status === 413) return undefined;
    throw error;
  }
}

function requireOwnLanguage(c: Context): void {
  if (worksOn(requireActor(c), textsOf(c).language)) return;
  throw new RequestProblem({ status: 403, code: "text.language_not_yours" });
}

function keptOf(c: Context): KeptFile {
  return { actor: requireActor(c), of: textsOf(c), id: c.req.param("id") ?? "" };
}

async function planPage(
  deps: Deps,
  c: Context,
  { isOutdated }: { readonly isOutdated: boolean },
): Promise<Response> {
  const { of, id, ...kept } = keptOf(c);
  const title = titleOf(found(await readTextPlace(deps, of)));
  const planned = await planTextsFile(deps, { of, id, ...kept });
  const href = workbenchHref(of);
  if (planned === undefined) return doneAt(c, `${href}/importar`, "texts_file_expired");
  const { fileName, plan, remarks, seen } = planned;
  return await panelPage(deps, c, {
    title: t("panel.translation.file.plan_title"),
    room: "translations",
    status: isOutdated ? 409 : 200,
    content: (
      <TextsPlanPage
        {...{ title, href, id, fileName, remarks, seen, isOutdated }}
        language={languageName(of.language)}
        tag={of.language}
        parts={partsOf(plan)}
        untouched={plan.untouched}
        writes={plan.texts.length}
        overwrites={plan.counts.would_lose_approval}
      />
    ),
  });
}

/** In the order of what somebody has to look at. */
const OUTCOMES: readonly TextOutcome[] = [
  "would_lose_approval",
  "added",
  "changed",
  "source_differs",
  "placeholders_differ",
  "same_as_spanish",
  "refused",
  "duplicate_key",
  "unknown_key",
  "emptied",
  "same",
];
/** Where the heading says all there is to say. */
const UNSHOWN: readonly TextOutcome[] = ["same", "emptied"];

function partsOf({ entries, counts }: TextsPlan): readonly PlannedPart[] {
  return OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
    outcome,
    count: counts[outcome],
    texts: UNSHOWN.includes(outcome)
      ? []
      : entries.filter((entry) => entry.outcome === outcome).slice(0, MOST_SHOWN),
  }));
}

async function apply(deps: Deps, c: Context): Promise<Response> {
  const kept = keptOf(c);
  found(await readTextPlace(deps, kept.of));
  requireOwnLanguage(c);
  const fields = await readFields(c);
  const seen = fieldText(fields, "visto");
  const overwritesApproved = fieldText(fields, "sobrescribir") === "1";
  const outcome = await applyTextsFile(deps, { ...kept, seen, overwritesApproved });
  const href = `${workbenchHref(kept.of)}/importar`;
  if (outcome.ok) return doneAt(c, href, "texts_imported");
  const { code } = outcome.problem;
  if (code === "texts_file.expired") return doneAt(c, href, "texts_file_expired");
  if (code === "texts_file.outdated") return await planPage(deps, c, { isOutdated: true });
  throw new RequestProblem({ status: 409, code });
}
