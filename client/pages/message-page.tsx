import { Document } from "./document.tsx";
import { homeHref, type PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

/** 404, 403, 410, 409, 413, 400, 429, 503 and 500. */
export const MESSAGE_KINDS = [
  "not_found",
  "results_not_public",
  "round_closed",
  "already_sent",
  "too_large",
  "invalid_form",
  "busy",
  "unavailable",
  "error",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MessagePageProps {
  readonly frame: PageFrame;
  readonly kind: MessageKind;
  /** Where the person may try again with a GET; absent where the back button is the way. */
  readonly retryHref?: string;
}

export function MessagePage({ frame, kind, retryHref }: MessagePageProps) {
  return (
    <Document frame={frame} title={frame.translator.shown(`message.${kind}.title`)}>
      <h1>
        <Say text={`message.${kind}.title`} />
      </h1>
      <p class="lead">
        <Say text={`message.${kind}.explanation`} />
      </p>
      <p>
        <Say text={`message.${kind}.next`} />
      </p>
      <p class="form-actions">
        {retryHref === undefined ? null : (
          <a class="button" href={retryHref}>
            <Say text="message.retry" />
          </a>
        )}
        <a class="button button-secondary" href={homeHref(frame.translator.language)}>
          <Say text="message.home" />
        </a>
      </p>
    </Document>
  );
}
