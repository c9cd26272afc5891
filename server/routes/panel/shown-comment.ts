import type { ShownComment } from "../../../client/pages/panel/review-comments.tsx";
import type { Deps } from "../../deps.ts";
import { localMoment } from "./local-moment.ts";

interface StoredComment extends Omit<ShownComment, "writtenOn" | "writer"> {
  readonly writtenAt: string;
}

export function shownComment(deps: Deps, stored: StoredComment, writer: string): ShownComment {
  const { id, item, comment, resolution, note, writtenAt } = stored;
  const writtenOn = localMoment(deps, writtenAt).day;
  return { id, item, comment, resolution, note, writtenOn, writer };
}
