import { listDrafts } from "../../../db/queries/drafts.ts";
import { listRemovedLinks } from "../../../db/queries/outreach.ts";
import { listRemovedSurveys } from "../../../db/queries/survey-list.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ListQuery, type ListShape, pageOfRows, type RowPage } from "../page-of-rows.ts";
import { addDays } from "../round-state.ts";
import { isRestorable, UNDO_DAYS } from "./undo-days.ts";

export interface TrashItem {
  readonly kind: "survey" | "draft" | "link";
  readonly id: string;
  readonly name: string;
  readonly survey: string;
  readonly removedOn: string;
  /** The last day it can be restored. */
  readonly until: string;
}

/** What was taken away and can still be restored. */
export async function listTrash(deps: Deps): Promise<readonly TrashItem[]> {
  const [surveys, drafts, links] = await Promise.all([
    listRemovedSurveys(deps.db),
    listDrafts(deps.db, "removed"),
    listRemovedLinks(deps.db),
  ]);
  const items = [
    ...surveys.map(({ slug, title, removedOn }) =>
      item("survey", { id: slug, name: title, survey: slug }, removedOn),
    ),
    ...drafts.map(({ id, title, survey, closedOn }) =>
      item("draft", { id, name: title, survey }, closedOn),
    ),
    ...links.map(({ id, medium, survey, removedOn }) =>
      item("link", { id, name: medium, survey }, removedOn),
    ),
  ];
  return items.filter(({ removedOn }) => isRestorable(deps, removedOn));
}

function item(
  kind: TrashItem["kind"],
  about: Pick<TrashItem, "id" | "name" | "survey">,
  day: string | null,
): TrashItem {
  const removedOn = day ?? "";
  return { kind, ...about, removedOn, until: day === null ? "" : addDays(day, UNDO_DAYS) };
}

const LIST: ListShape<TrashItem> = {
  idOf: ({ kind, id }) => `${kind} ${id}`,
  textOf: ({ name, survey }) => `${name} ${survey}`,
  sorts: {
    name: ({ name }) => searchKey(name),
    kind: ({ kind, name }) => `${kind} ${searchKey(name)}`,
    removed: ({ removedOn }) => removedOn,
  },
  sort: "-removed",
};

/** One page of it, the latest first unless asked otherwise. */
export async function trashPage(deps: Deps, query: ListQuery): Promise<RowPage<TrashItem>> {
  return pageOfRows(await listTrash(deps), query, LIST);
}
