import type { UnitState } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import { itemRowId, listRowId, rowHash } from "./editor-rows.ts";
import { SurveyTrail } from "./survey-acts.tsx";

export interface ShownFault {
  /** Name of the item or list at fault; empty for the survey itself. */
  readonly item: string;
  readonly isList: boolean;
  readonly label: string;
  readonly message: string;
  /** Texts in a language that were not approved. */
  readonly texts?: {
    readonly language: string;
    readonly unapproved: readonly UnapprovedText[];
  };
}

interface UnapprovedText {
  readonly key: string;
  readonly spanish: string;
  readonly state: UnitState;
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

interface UnapprovedProps {
  readonly slug: string;
  readonly texts: NonNullable<ShownFault["texts"]>;
}

function Unapproved({ slug, texts: { language, unapproved } }: UnapprovedProps) {
  const workbench = `/panel/traducciones/${slug}/${language}`;
  return (
    <details>
      <summary>
        <Say text="panel.publish.unapproved" with={{ count: unapproved.length }} />
      </summary>
      <ul>
        {unapproved.map(({ key, spanish, state }) => (
          <li key={key}>
            <a href={`${workbench}#${encodeURIComponent(key)}`}>{spanish}</a>{" "}
            <span class="soft">
              <Say text={`panel.translation.state.${state}`} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the faults are mended: what only lacks approvals cannot be in the editor. */
function Mend({ slug, faults, may }: Pick<SurveyPublishPageProps, "slug" | "faults" | "may">) {
  const [language] = faults.flatMap(({ texts }) => texts?.language ?? []);
  if (language !== undefined && faults.every(({ texts }) => texts !== undefined)) {
    return (
      <a class="button" href={`/panel/traducciones/${slug}/${language}`}>
        <Say text="panel.publish.translate" />
      </a>
    );
  }
  return may.edit ? (
    <a class="button" href={`/panel/encuestas/${slug}/editor`}>
      <Say text="panel.publish.mend" />
    </a>
  ) : null;
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
              {fault.texts === undefined ? null : <Unapproved slug={slug} texts={fault.texts} />}
            </li>
          ))}
        </ul>
      </div>
      <p class="form-actions">
        <Mend slug={slug} faults={faults} may={may} />
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
