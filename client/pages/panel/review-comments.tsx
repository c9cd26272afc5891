import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

export interface ShownComment {
  readonly id: string;
  readonly item: string;
  readonly comment: string;
  /** YYYY-MM-DD. */
  readonly writtenOn: string;
  readonly writer: string;
  readonly resolution: "accepted" | "declined" | null;
  readonly note: string | null;
}

interface CommentListProps {
  readonly translator: Translator;
  readonly comments: readonly ShownComment[];
  /** Where a comment is resolved, for who may. */
  readonly resolveHref: string | undefined;
}

/** What people said, as they wrote it, and what became of it. */
export function CommentList({ translator, comments, resolveHref }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <ul class="plain-list comments">
      {comments.map((comment) => (
        <li key={comment.id} class="comment" id={`c-${comment.id}`}>
          <p class="comment-text">{comment.comment}</p>
          <p class="soft">
            {comment.writer} · {translator.date(comment.writtenOn)}
          </p>
          {comment.resolution === null ? null : (
            <p>
              <span class="state-mark">
                <Say text={`panel.review.${comment.resolution}`} />
              </span>{" "}
              {comment.note}
            </p>
          )}
          {resolveHref === undefined ? null : (
            <ResolveForm comment={comment} action={`${resolveHref}/${comment.id}`} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ResolveForm({ comment, action }: { comment: ShownComment; action: string }) {
  const id = `nota-${comment.id}`;
  return (
    <details class="resolve">
      <summary>
        <Say
          text={comment.resolution === null ? "panel.review.resolve" : "panel.review.resolve_again"}
        />
      </summary>
      <form method="post" action={action}>
        <label for={id}>
          <Say text="panel.review.note" />
        </label>
        <textarea id={id} name="nota" rows={2} maxLength={2000} value={comment.note ?? ""} />
        <p class="form-actions">
          <button class="button" type="submit" name="resolucion" value="accepted">
            <Say text="panel.review.accept" />
          </button>
          <button class="button button-secondary" type="submit" name="resolucion" value="declined">
            <Say text="panel.review.decline" />
          </button>
        </p>
      </form>
    </details>
  );
}
