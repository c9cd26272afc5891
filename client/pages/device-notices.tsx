import { Say } from "./shown-text.tsx";

/** Names of the buttons, which the living page listens to. */
export const RESUME = "resume";
export const DISCARD_DRAFT = "discard-draft";
export const SHOW_UNSENT = "show-unsent";
export const TAKE_OVER = "take-over";

/** A survey left unfinished on this device. It says nothing of the answers: others may look. */
export function UnfinishedNotice() {
  return (
    <section class="panel notice" aria-labelledby="sin-terminar">
      <h2 id="sin-terminar">
        <Say text="offline.unfinished.title" />
      </h2>
      <p>
        <Say text="offline.unfinished.text" />
      </p>
      <div class="form-actions">
        <button type="button" data-do={RESUME}>
          <Say text="offline.unfinished.resume" />
        </button>
        <button type="button" class="button-secondary" data-do={DISCARD_DRAFT}>
          <Say text="offline.unfinished.discard" />
        </button>
      </div>
    </section>
  );
}

/** A finished response that waited when the page was opened; it may have gone since. */
export function UnsentNotice({ isSent }: { readonly isSent: boolean }) {
  return (
    <section class="panel notice" aria-labelledby="sin-enviar">
      <h2 id="sin-enviar">
        <Say text={isSent ? "offline.unsent.sent_title" : "offline.unsent.title"} />
      </h2>
      <p>
        <Say text={isSent ? "offline.unsent.sent_text" : "offline.unsent.text"} />
      </p>
      <div class="form-actions">
        <button type="button" data-do={SHOW_UNSENT}>
          <Say text={isSent ? "offline.unsent.sent_show" : "offline.unsent.show"} />
        </button>
      </div>
    </section>
  );
}

/** Another tab has this survey open. */
export function ElsewhereNotice() {
  return (
    <section class="panel notice" aria-labelledby="otra-pestana">
      <h1 id="otra-pestana" tabIndex={-1}>
        <Say text="offline.elsewhere.title" />
      </h1>
      <p>
        <Say text="offline.elsewhere.text" />
      </p>
      <div class="form-actions">
        <button type="button" data-do={TAKE_OVER}>
          <Say text="offline.elsewhere.here" />
        </button>
      </div>
    </section>
  );
}

/** Announced while a survey is answered: no connection, or nothing is being kept. */
export function DeviceStatus({ isOnline, isKept }: { isOnline: boolean; isKept: boolean }) {
  return (
    <div class="device-status" role="status">
      {isOnline ? null : (
        <p>
          <Say text={isKept ? "offline.status.kept" : "offline.status.unkept"} />
        </p>
      )}
      {isOnline && !isKept ? (
        <p>
          <Say text="offline.status.memory" />
        </p>
      ) : null}
    </div>
  );
}
