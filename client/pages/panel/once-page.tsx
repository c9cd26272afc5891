import { Say } from "../shown-text.tsx";

interface OncePageProps {
  /** The beginning of its locale keys. */
  readonly texts: "invite_link" | "password_link" | "new_token" | "review_link";
  readonly secret: string;
  readonly backHref: string;
}

/** A link or a token that is shown this once. */
export function OncePage({ texts, secret, backHref }: OncePageProps) {
  return (
    <section>
      <h1>
        <Say text={`panel.once.${texts}.title`} />
      </h1>
      <p class="lead">
        <Say text={`panel.once.${texts}.lead`} />
      </p>
      <div class="field">
        <label for="secret">
          <Say text={`panel.once.${texts}.label`} />
        </label>
        <textarea id="secret" class="secret-text" rows={3} readOnly value={secret} />
      </div>
      <p class="copying">
        <button class="button button-secondary" type="button" data-copy hidden>
          <Say text="panel.once.copy" />
        </button>
        <span role="status">
          <span data-copied hidden>
            <Say text="panel.once.copied" />
          </span>
        </span>
      </p>
      <p class="notice notice-caution">
        <Say text="panel.once.warning" />
      </p>
      <p class="form-actions">
        <a class="button" href={backHref}>
          <Say text="panel.once.done" />
        </a>
      </p>
    </section>
  );
}
