import type { ComponentChildren } from "preact";
import type { TextParameters } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { Trail } from "./trail.tsx";

interface PostButtonProps {
  readonly action: string;
  /** Locale key. */
  readonly label: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly look?: "button" | "button button-secondary";
  /** What tells this button from others of its label, for who does not see the page. */
  readonly about?: string;
}

/** One act as a form of its own. */
export function PostButton(props: PostButtonProps) {
  const { action, label, fields = {}, look = "button button-secondary", about } = props;
  return (
    <form method="post" action={action} class="act">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={look} type="submit">
        <Say text={label} />
        {about === undefined ? null : <span class="visually-hidden"> {about}</span>}
      </button>
    </form>
  );
}

interface CardProps {
  readonly id: string;
  /** Locale key. */
  readonly title: string;
  readonly with?: TextParameters;
  readonly children: ComponentChildren;
}

/** A part of a page with its heading. */
export function Card({ id, title, with: parameters, children }: CardProps) {
  return (
    <section class="panel-card" aria-labelledby={id}>
      <h2 id={id}>
        <Say text={title} {...(parameters === undefined ? {} : { with: parameters })} />
      </h2>
      {children}
    </section>
  );
}

interface TrailProps {
  readonly slug: string;
  readonly title: string;
}

/** Back to the page of the survey. */
export function SurveyTrail({ slug, title }: TrailProps) {
  return <Trail href={`/panel/encuestas/${slug}`}>{title}</Trail>;
}
