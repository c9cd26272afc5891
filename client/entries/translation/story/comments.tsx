import { useRef, useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { TextComment } from "../../../pages/panel/translation/workbench-data.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import type { ActReply } from "../protocol.ts";
import { shownMoment } from "./moment.ts";

interface CommentsProps {
  readonly text: TextUnit;
  readonly comments: readonly TextComment[];
  readonly onChanged: () => void;
}

/** Takes what the server answered; gives why nothing came of it. */
function useReply(onChanged: () => void) {
  const { t } = useTranslator();
  const { store } = useDesk();
  const [trouble, setTrouble] = useState("");
  const take = (reply: ActReply): boolean => {
    const isDone = reply.kind === "done";
    if (isDone) {
      store.takeText(reply.text);
      onChanged();
    }
    const refused = reply.kind === "refused" ? reply.detail : undefined;
    setTrouble(isDone ? "" : (refused ?? t(`panel.translation.trouble.${reply.kind}`)));
    return isDone;
  };
  return { trouble, take };
}

interface CommentProps {
  readonly comment: TextComment;
  readonly onResolve: (isResolved: boolean) => void;
}

function Comment({ comment, onResolve }: CommentProps) {
  const { t } = useTranslator();
  const isResolved = comment.resolvedAt !== null;
  return (
    <li class={isResolved ? "comment is-resolved" : "comment"}>
      <p class="event-head">
        <strong>{comment.authorName}</strong> ·{" "}
        <time dateTime={comment.at}>{shownMoment(comment.at)}</time>
        {isResolved ? ` · ${t("panel.translation.comment.resolved")}` : null}
      </p>
      <p class="comment-words">{comment.comment}</p>
      <button type="button" class="button-quiet" onClick={() => onResolve(!isResolved)}>
        {t(isResolved ? "panel.translation.comment.reopen" : "panel.translation.comment.resolve")}
      </button>
    </li>
  );
}

/** What people said of a text to each other. */
export function Comments({ text, comments, onChanged }: CommentsProps) {
  const { t } = useTranslator();
  const { protocol } = useDesk();
  const { trouble, take } = useReply(onChanged);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = async () => {
    const element = field.current;
    if (element === null || element.value.trim() === "") return element?.focus();
    if (take(await protocol.comment(text.key, element.value))) element.value = "";
    element.focus();
  };
  return (
    <>
      {comments.length === 0 ? <p>{t("panel.translation.comment.none")}</p> : null}
      <ul class="comments">
        {comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            onResolve={(isResolved) =>
              void protocol.resolve(text.key, comment.id, isResolved).then(take)
            }
          />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label for="text-comment">{t("panel.translation.comment.label")}</label>
        <textarea ref={field} id="text-comment" rows={2} maxLength={2000} />
        <p class="field-problem" role="alert">
          {trouble}
        </p>
        <button type="submit" class="button-secondary">
          {t("panel.translation.comment.send")}
        </button>
      </form>
    </>
  );
}
