import {
  findTextComment,
  insertTextComment,
  settleTextComment,
} from "../../../db/queries/text-comments.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { refused } from "../surveys/outcome.ts";
import { NOT_YOURS, type TextOutcome } from "./act-on-text.ts";
import { readUnit } from "./read-units.ts";
import type { TextsOf } from "./text-place.ts";
import { worksOn } from "./works-on.ts";

const MAX_COMMENT = 2000;

interface OnText extends TextsOf {
  readonly key: string;
}

/** A remark on a text, for whoever works on it. Plain text, as it was written. */
export async function commentText(
  deps: Deps,
  actor: Actor,
  { comment: written, ...on }: OnText & { readonly comment: string },
): Promise<TextOutcome> {
  const { survey, language, key } = on;
  if (!worksOn(actor, language)) return { kind: "refused", problem: NOT_YOURS.problem };
  const comment = written.replaceAll("\r\n", "\n").trim();
  if (comment === "") return { kind: "refused", ...refused("text.empty_comment") };
  if (comment.length > MAX_COMMENT) {
    return { kind: "refused", ...refused("text.long_comment", { max: MAX_COMMENT }) };
  }
  if ((await readUnit(deps, on, key)) === undefined) return { kind: "missing" };
  const author = { authorId: actor.id, authorName: actor.name };
  const row = { id: deps.newId(), survey, language, key, at: deps.clock.now(), ...author, comment };
  await deps.db.atomic({ statements: [insertTextComment(row)] });
  return await unitNow(deps, on);
}

export async function resolveTextComment(
  deps: Deps,
  actor: Actor,
  asked: OnText & { readonly comment: string; readonly isResolved: boolean },
): Promise<TextOutcome> {
  const { survey, language, key, comment, isResolved } = asked;
  if (!worksOn(actor, language)) return { kind: "refused", problem: NOT_YOURS.problem };
  const row = await findTextComment(deps.db, comment);
  const isHere = row?.survey === survey && row.language === language && row.key === key;
  if (!isHere) return { kind: "missing" };
  if (isResolved !== (row.resolvedAt !== null)) {
    const settled = isResolved
      ? { resolvedAt: deps.clock.now(), resolvedByName: actor.name }
      : { resolvedAt: null, resolvedByName: null };
    await deps.db.atomic({ statements: [settleTextComment(comment, settled)] });
  }
  return await unitNow(deps, asked);
}

async function unitNow(deps: Deps, on: OnText): Promise<TextOutcome> {
  const text = await readUnit(deps, on, on.key);
  return text === undefined ? { kind: "missing" } : { kind: "done", text };
}
