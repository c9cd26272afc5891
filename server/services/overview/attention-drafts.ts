import { type Draft, listDrafts } from "../../../db/queries/drafts.ts";
import { listApprovals } from "../../../db/queries/draft-approvals.ts";
import { listComments } from "../../../db/queries/review-comments.ts";
import type { Deps } from "../../deps.ts";
import { mayDo } from "../access.ts";
import type { Attention, AttentionSource } from "./attention.ts";

/** Drafts that wait for somebody: comments to resolve, an approval, an offer of a release. */
export const draftsAttention: AttentionSource = async (deps, person) => {
  if (!mayDo(person.role, "surveys.edit")) return [];
  const [reviewed, offered] = await Promise.all([
    listDrafts(deps.db, "review"),
    listDrafts(deps.db, "offered"),
  ]);
  const told = await Promise.all(reviewed.map((draft) => ofReview(deps, draft)));
  return [
    ...told.flat(),
    ...offered.map(({ survey, title }) => ({
      kind: "draft_offered",
      parameters: { title },
      href: `/panel/encuestas/${survey}`,
    })),
  ];
};

async function ofReview(
  { db }: Pick<Deps, "db">,
  { id, survey, title }: Draft & { readonly title: string },
): Promise<readonly Attention[]> {
  const [comments, approvals] = await Promise.all([listComments(db, id), listApprovals(db, id)]);
  const count = comments.filter(({ resolution }) => resolution === null).length;
  const href = `/panel/encuestas/${survey}/revision`;
  if (count > 0) return [{ kind: "comments_open", parameters: { title, count }, href }];
  return approvals.length > 0 ? [] : [{ kind: "approval_waiting", parameters: { title }, href }];
}
