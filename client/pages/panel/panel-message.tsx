import { Say } from "../shown-text.tsx";

/** What may go wrong for somebody in the panel, each with what to do next. */
export const PANEL_MESSAGES = [
  "signed_out",
  "forbidden",
  "foreign_origin",
  "not_found",
  "conflict",
  "too_large",
  "invalid_form",
  "busy",
  "unavailable",
  "error",
] as const;
export type PanelMessageKind = (typeof PANEL_MESSAGES)[number];

export function PanelMessage({ kind, href }: { kind: PanelMessageKind; href: string }) {
  return (
    <>
      <h1>
        <Say text={`panel.message.${kind}.title`} />
      </h1>
      <p class="lead">
        <Say text={`panel.message.${kind}.explanation`} />
      </p>
      <p class="form-actions">
        <a class="button" href={href}>
          <Say text={kind === "signed_out" ? "panel.message.sign_in" : "panel.message.back"} />
        </a>
      </p>
    </>
  );
}
