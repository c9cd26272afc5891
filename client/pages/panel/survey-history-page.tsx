import { Say } from "../shown-text.tsx";
import { PostButton, SurveyTrail } from "./survey-acts.tsx";

interface SurveyHistoryPageProps {
  readonly slug: string;
  readonly title: string;
  /** The newest first; the first is what the draft says now. */
  readonly revisions: readonly {
    readonly revision: number;
    readonly savedAt: string;
    readonly savedByName: string;
  }[];
}

/** What a draft was before, each of which can be put back. */
export function SurveyHistoryPage({ slug, title, revisions }: SurveyHistoryPageProps) {
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.history.title" />
      </h1>
      <p class="lead">
        <Say text="panel.history.lead" />
      </p>
      <ol class="plain-list revisions" reversed>
        {revisions.map(({ revision, savedAt, savedByName }, place) => (
          <li key={revision} class="revision-row">
            <span>
              <Say
                text="panel.history.revision"
                with={{ revision, at: savedAt, name: savedByName }}
              />
            </span>
            {place === 0 ? (
              <span class="state-mark">
                <Say text="panel.history.now" />
              </span>
            ) : (
              <PostButton
                action={`/panel/encuestas/${slug}/borrador/historial`}
                label="panel.history.restore"
                about={String(revision)}
                fields={{ revision: String(revision) }}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
