import { listDrafts } from "../../../db/queries/drafts.ts";
import { listRemovedLinks } from "../../../db/queries/outreach.ts";
import { listRemovedSurveys } from "../../../db/queries/survey-list.ts";
import type { Deps } from "../../deps.ts";
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

/** What was taken away and can still be restored, the latest first. */
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
  return items
    .filter(({ removedOn }) => isRestorable(deps, removedOn))
    .toSorted((a, b) => (a.removedOn < b.removedOn ? 1 : -1));
}

function item(
  kind: TrashItem["kind"],
  about: Pick<TrashItem, "id" | "name" | "survey">,
  day: string | null,
): TrashItem {
  const removedOn = day ?? "";
  return { kind, ...about, removedOn, until: day === null ? "" : addDays(day, UNDO_DAYS) };
}
