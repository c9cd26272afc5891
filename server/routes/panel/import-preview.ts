import type {
  ReportEntry,
  ReportKind,
  ReportSheet,
  ShownReport,
} from "../../../client/pages/panel/import-report.tsx";
import type { ShownTarget } from "../../../client/pages/panel/import-target.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { differenceOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { contentFor } from "../../services/import/apply-import.ts";
import { findTarget } from "../../services/import/find-target.ts";
import type { ReadImport } from "../../services/import/read-import.ts";
import { tellEntry, type ToldEntry } from "../../services/import/tell-entry.ts";
import { SLUG_PATTERN } from "../../services/surveys/create-survey.ts";
import { localMoment } from "./local-moment.ts";

const translator = createTranslator("es");
const MOST_OF_A_SHEET = 25;

/** The report as its page shows it: the first entries of each sheet, the worst kind first. */
export function shownReport({ report }: ReadImport, csvHref: string): ShownReport {
  const told = report.entries.map(tellEntry);
  const kinds: Partial<Record<ReportKind, number>> = {};
  for (const { kind } of told) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const bySheet = [...Map.groupBy(told, ({ sheet }) => sheet)];
  const sheets = bySheet.map(([sheet, entries]) => shownSheet(sheet, entries));
  return { kinds, sheets, untold: report.untold, csvHref };
}

const WEIGHTS: Readonly<Record<ReportKind, number>> = {
  fault: 0,
  left_out: 1,
  changed: 2,
  warning: 3,
};

function shownSheet(sheet: string, entries: readonly ToldEntry[]): ReportSheet {
  const worstFirst = entries.toSorted((a, b) => WEIGHTS[a.kind] - WEIGHTS[b.kind]);
  const shown = worstFirst.slice(0, MOST_OF_A_SHEET).map((entry): ReportEntry => {
    const { row, column, kind, message } = entry;
    return { row, column, kind, message };
  });
  return { sheet, entries: shown, more: entries.length - shown.length };
}

/** Where a file would go under a slug; undefined when it holds no questionnaire. */
export async function shownTarget(
  deps: Deps,
  read: ReadImport,
  slug: string | undefined,
): Promise<ShownTarget | undefined> {
  const content = contentFor(read, slug ?? read.definition?.slug ?? "");
  if (content === undefined) return undefined;
  const target = await findTarget(deps, content);
  const { published, draft, problem, same } = target;
  return {
    ...{ slug: target.slug, slugPattern: SLUG_PATTERN, title: content.definition.title },
    ...{ version: target.version, isNew: target.isNew, seen: target.seen },
    isSame: same !== undefined,
    ...(published === undefined ? {} : { changes: differenceOf(published, content.definition) }),
    ...(draft === undefined ? {} : { draft: shownDraft(deps, draft) }),
    ...(problem === undefined ? {} : { blocked: problem.code }),
  };
}

function shownDraft(
  deps: Deps,
  { updatedAt, updatedByName }: { readonly updatedAt: string; readonly updatedByName: string },
): NonNullable<ShownTarget["draft"]> {
  const { day, time } = localMoment(deps, updatedAt);
  return { by: updatedByName, day: translator.date(day), time };
}
