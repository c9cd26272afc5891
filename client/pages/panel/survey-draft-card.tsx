import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { SurveyAbilities } from "./survey-abilities.ts";
import { Card, PostButton } from "./survey-acts.tsx";

export interface DraftFacts {
  readonly state: "draft" | "review";
  readonly version: number;
  readonly savedBy: string;
  /** YYYY-MM-DD. */
  readonly savedOn: string;
  readonly authorName: string;
  /** Against what is published; none for a survey not published yet. */
  readonly changes: number | null;
  readonly faults: number;
  readonly openComments: number;
}

interface DraftCardProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly may: SurveyAbilities;
  readonly draft: DraftFacts | undefined;
  readonly hasVersion: boolean;
  readonly state: string;
}

export function DraftCard(props: DraftCardProps) {
  const { slug, may, draft, hasVersion, state } = props;
  if (draft !== undefined) return <OpenDraft {...props} draft={draft} />;
  if (!may.edit || !hasVersion || state === "archived") return null;
  return (
    <Card id="borrador" title="panel.survey.draft">
      <p>
        <Say text="panel.survey.no_draft" />
      </p>
      <PostButton
        action={`/panel/encuestas/${slug}/borrador/empezar`}
        label="panel.survey.start_draft"
      />
    </Card>
  );
}

function OpenDraft({ translator, slug, may, draft }: DraftCardProps & { draft: DraftFacts }) {
  const { version, savedBy, authorName } = draft;
  const on = translator.date(draft.savedOn);
  return (
    <Card id="borrador" title={`panel.survey.draft_state.${draft.state}`} with={{ version }}>
      <p>
        <Say text="panel.survey.saved_by" with={{ name: savedBy, on, author: authorName }} />
      </p>
      <DraftNumbers slug={slug} draft={draft} />
      {may.edit || may.publish ? <DraftActs slug={slug} may={may} /> : null}
    </Card>
  );
}

function DraftNumbers({ slug, draft }: { slug: string; draft: DraftFacts }) {
  const { changes, faults, openComments } = draft;
  const href = `/panel/encuestas/${slug}`;
  return (
    <ul>
      {changes === null ? null : (
        <li>
          <a href={`${href}/diferencia`}>
            <Say
              text={changes === 0 ? "panel.survey.no_changes" : "panel.survey.changes"}
              with={{ count: changes }}
            />
          </a>
        </li>
      )}
      <li>
        <a href={`${href}/publicar`}>
          <Say
            text={faults === 0 ? "panel.survey.no_faults" : "panel.survey.faults"}
            with={{ count: faults }}
          />
        </a>
      </li>
      <li>
        <a href={`${href}/revision`}>
          <Say
            text={openComments === 0 ? "panel.survey.no_comments" : "panel.survey.open_comments"}
            with={{ count: openComments }}
          />
        </a>
      </li>
    </ul>
  );
}

function DraftActs({ slug, may }: { slug: string; may: SurveyAbilities }) {
  const href = `/panel/encuestas/${slug}`;
  return (
    <p class="form-actions">
      {may.edit ? (
        <a class="button button-secondary" href={`${href}/editor`}>
          <Say text="panel.survey.edit" />
        </a>
      ) : null}
      <a class="button button-secondary" href={`${href}/revision`}>
        <Say text="panel.survey.review" />
      </a>
      {may.publish ? (
        <a class="button button-secondary" href={`${href}/publicar`}>
          <Say text="panel.survey.publish" />
        </a>
      ) : null}
      {may.edit ? (
        <>
          <a class="button button-secondary" href={`${href}/borrador/historial`}>
            <Say text="panel.survey.history" />
          </a>
          <a class="button button-secondary button-warn" href={`${href}/borrador/descartar`}>
            <Say text="panel.survey.discard" />
          </a>
        </>
      ) : null}
    </p>
  );
}

/** What a release brought for a survey that people here have changed. */
export function OfferedCard(props: { slug: string; hasDraft: boolean; mayEdit: boolean }) {
  const { slug, hasDraft, mayEdit } = props;
  const href = `/panel/encuestas/${slug}/borrador`;
  return (
    <Card id="ofrecido" title="panel.survey.offered">
      <p>
        <Say text={hasDraft ? "panel.survey.offered_beside" : "panel.survey.offered_free"} />
      </p>
      {mayEdit ? (
        <div class="acts">
          {hasDraft ? null : (
            <PostButton action={`${href}/tomar`} label="panel.survey.adopt" look="button" />
          )}
          <PostButton action={`${href}/declinar`} label="panel.survey.decline" />
        </div>
      ) : null}
    </Card>
  );
}
