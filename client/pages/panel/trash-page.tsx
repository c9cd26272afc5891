import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { PostButton } from "./survey-acts.tsx";

interface TrashItem {
  readonly kind: "survey" | "draft" | "link";
  readonly id: string;
  readonly name: string;
  readonly survey: string;
  readonly removedOn: string;
  readonly until: string;
}

interface TrashPageProps {
  readonly translator: Translator;
  readonly items: readonly TrashItem[];
  readonly problem?: string;
}

/** What was taken away in the last days, each with its way back. */
export function TrashPage({ translator, items, problem }: TrashPageProps) {
  return (
    <>
      <h1>
        <Say text="panel.trash.title" />
      </h1>
      <p class="lead">
        <Say text="panel.trash.lead" />
      </p>
      {problem === undefined ? null : (
        <p class="notice notice-danger" role="alert">
          <Say text={problem} />
        </p>
      )}
      {items.length === 0 ? (
        <p class="empty-state">
          <Say text="panel.trash.empty" />
        </p>
      ) : (
        <ul class="plain-list">
          {items.map(({ kind, id, name, survey, removedOn, until }) => (
            <li key={`${kind} ${id}`} class="panel-card trash-row">
              <div>
                <strong>{name}</strong>
                <br />
                <small class="code soft">{survey}</small>
                <p class="soft">
                  <Say text={`panel.trash.${kind}`} /> ·{" "}
                  <Say
                    text="panel.trash.days"
                    with={{ on: translator.date(removedOn), until: translator.date(until) }}
                  />
                </p>
              </div>
              <PostButton
                action={`/panel/papelera/${kind}/${id}`}
                label="panel.trash.restore"
                about={name}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
