import type { ShownText } from "../../surveys/core/index.ts";
import type { PageContent } from "./page-content.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say, Shown } from "./shown-text.tsx";

/** How far a finished response has come on its way. */
export type Sending =
  | { readonly kind: "sending" }
  /** Waits for a connection; it goes by itself. */
  | { readonly kind: "waiting" }
  /** Another tab has sent or discarded it. */
  | { readonly kind: "elsewhere" }
  /** Will not be taken as it is. */
  | { readonly kind: "refused"; readonly reason: ShownText; readonly canReview: boolean };

export interface SendingPageProps {
  readonly frame: Pick<PageFrame, "translator">;
  readonly sending: Sending;
  /** False where the device refuses to keep anything: the page must stay open. */
  readonly isKept: boolean;
  readonly discreet: boolean;
}

const TITLES = {
  sending: "offline.sending.title",
  waiting: "offline.waiting.title",
  elsewhere: "offline.sent_elsewhere.title",
  refused: "offline.refused.title",
} as const;

const TITLE_ID = "enviando";

/** Names of the buttons, which the living page listens to. */
export const SEND_NOW = "send-now";
export const REVIEW = "review";
export const DISCARD_UNSENT = "discard-unsent";

function OnTheWay() {
  return (
    <>
      <p class="lead">
        <Say text="offline.sending.text" />
      </p>
      <progress aria-labelledby={TITLE_ID} />
    </>
  );
}

function Waiting({ isKept }: Pick<SendingPageProps, "isKept">) {
  return (
    <>
      <p class="lead">
        <Say text={isKept ? "offline.waiting.kept" : "offline.waiting.unkept"} />
      </p>
      <div class="caution">
        <p>
          <Say text="offline.waiting.careful" />
        </p>
      </div>
      <div class="form-actions">
        <button type="button" data-do={SEND_NOW}>
          <Say text="offline.waiting.now" />
        </button>
        <button type="button" class="button-secondary" data-do={DISCARD_UNSENT}>
          <Say text="offline.waiting.discard" />
        </button>
      </div>
    </>
  );
}

interface RefusedProps extends Pick<SendingPageProps, "isKept"> {
  readonly refused: Extract<Sending, { kind: "refused" }>;
}

function Refused({ refused, isKept }: RefusedProps) {
  return (
    <>
      <div class="error-summary" role="alert" tabIndex={-1}>
        <p>
          <Shown text={refused.reason} />
        </p>
      </div>
      <p>
        {refused.canReview ? (
          <Say text="offline.refused.review_text" />
        ) : (
          <Say text={isKept ? "offline.refused.text" : "offline.refused.text_unkept"} />
        )}
      </p>
      <div class="form-actions">
        {refused.canReview ? (
          <button type="button" data-do={REVIEW}>
            <Say text="offline.refused.review" />
          </button>
        ) : null}
        <button
          type="button"
          class={refused.canReview ? "button-secondary" : undefined}
          data-do={SEND_NOW}
        >
          <Say text="offline.refused.again" />
        </button>
        <button type="button" class="button-secondary" data-do={DISCARD_UNSENT}>
          <Say text="offline.waiting.discard" />
        </button>
      </div>
    </>
  );
}

function SentElsewhere() {
  return (
    <p class="lead">
      <Say text="offline.sent_elsewhere.text" />
    </p>
  );
}

/**
 * A finished response between the last button and its receipt. What changes on its way is announced,
 * and the heading stays, so that the focus on it is never lost.
 */
export function sendingPage({ frame, sending, isKept, discreet }: SendingPageProps): PageContent {
  const title = TITLES[sending.kind];
  const content = (
    <div class="sending" aria-live="polite">
      <h1 id={TITLE_ID} tabIndex={-1}>
        <Say text={title} />
      </h1>
      {sending.kind === "sending" ? <OnTheWay /> : null}
      {sending.kind === "waiting" ? <Waiting isKept={isKept} /> : null}
      {sending.kind === "elsewhere" ? <SentElsewhere /> : null}
      {sending.kind === "refused" ? <Refused refused={sending} isKept={isKept} /> : null}
    </div>
  );
  return { title: discreet ? { neutral: true } : frame.translator.shown(title), content };
}
