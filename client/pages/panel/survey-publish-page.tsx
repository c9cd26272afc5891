import { Say } from "../shown-text.tsx";
import { itemRowId, listRowId, rowHash } from "./editor-rows.ts";
import { SurveyTrail } from "./survey-acts.tsx";

export interface ShownFault {
  /** Name of the item or list at fault; empty for the survey itself. */
  readonly item: string;
  readonly isList: boolean;
  readonly label: string;
  readonly message: string;
}

interface SurveyPublishPageProps {
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  readonly faults: readonly ShownFault[];
  readonly changes: number | null;
  /** Without a review nobody else has read it: it may be, and is noted. */
  readonly isReviewed: boolean;
  readonly may: { readonly edit: boolean; readonly publish: boolean };
  /** A fault that appeared on the way, as a locale key. */
  readonly problem?: string;
}

/** Before publishing: everything that speaks against it, or what will happen. */
export function SurveyPublishPage(props: SurveyPublishPageProps) {
  const { slug, title, version, faults, problem } = props;
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.publish.title" with={{ version }} />
      </h1>
      {problem === undefined ? null : (
        <p class="notice notice-danger" role="alert">
          <Say text={problem} />
        </p>
      )}
      {faults.length > 0 ? <Faults {...props} /> : <Ready {...props} />}
    </>
  );
}

interface FaultPlaceProps {
  readonly fault: ShownFault;
  /** Where it is mended, for whoever may. */
  readonly editor: string | undefined;
}

function FaultPlace({ fault: { item, isList, label }, editor }: FaultPlaceProps) {
  if (item === "") return null;
  const named = (
    <>
      {label === "" ? null : <strong>{label} </strong>}
      <span class="code">({item})</span>
    </>
  );
  if (editor === undefined) return <>{named} </>;
  const row = rowHash(isList ? listRowId(item) : itemRowId(item));
  return (
    <>
      <a href={editor + row}>{named}</a>{" "}
    </>
  );
}

function Faults({ slug, faults, may }: SurveyPublishPageProps) {
  const editor = `/panel/encuestas/${slug}/editor`;
  return (
    <>
      <div class="problem-summary" role="alert">
        <h2>
          <Say text="panel.publish.faults" with={{ count: faults.length }} />
        </h2>
        <ul>
          {faults.map((fault, place) => (
            <li key={place}>
              <FaultPlace fault={fault} editor={may.edit ? editor : undefined} />
              {fault.message}
            </li>
          ))}
        </ul>
      </div>
      <p class="form-actions">
        {may.edit ? (
          <a class="button" href={editor}>
            <Say text="panel.publish.mend" />
          </a>
        ) : null}
        <a class="button button-secondary" href={`/panel/encuestas/${slug}`}>
          <Say text="panel.publish.back" />
        </a>
      </p>
    </>
  );
}

function Ready({ slug, version, changes, isReviewed, may }: SurveyPublishPageProps) {
  const href = `/panel/encuestas/${slug}`;
  return (
    <form method="post" action={`${href}/publicar`} class="confirm">
      <p class="lead">
        <Say text="panel.publish.ready" with={{ version }} />
      </p>
      {changes === null ? null : (
        <p>
          <a href={`${href}/diferencia`}>
            <Say text="panel.survey.changes" with={{ count: changes }} />
          </a>
        </p>
      )}
      <p class={isReviewed ? "notice" : "notice notice-caution"}>
        <Say text={isReviewed ? "panel.publish.reviewed" : "panel.publish.not_reviewed"} />
      </p>
      <p class="form-actions">
        {may.publish ? (
          <button class="button" type="submit">
            <Say text="panel.publish.button" />
          </button>
        ) : null}
        <a class="button button-secondary" href={href}>
          <Say text="panel.cancel" />
        </a>
      </p>
    </form>
  );
}
