import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { AuditFilters, type AuditFilterProps } from "./audit-filters.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";

/** One act, in words. */
export interface ShownAuditAct {
  readonly sequence: number;
  readonly day: string;
  readonly time: string;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectName: string | undefined;
  /** The same log, of this subject alone. */
  readonly subjectHref: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

export interface AuditPageProps {
  readonly translator: Translator;
  readonly acts: readonly ShownAuditAct[];
  readonly state: ListState;
  readonly filters: AuditFilterProps;
  readonly downloadHref: string;
  /** The last link of the chain with its day; absent in an empty log. */
  readonly anchor?: { readonly text: string; readonly day: string };
}

function When({ act, translator }: { act: ShownAuditAct; translator: Translator }) {
  return (
    <time datetime={`${act.day}T${act.time}`}>
      {translator.date(act.day)}, {act.time}
    </time>
  );
}

/** Which one: by its name where it has one, and always by what the log holds. */
function Subject({ act }: { act: ShownAuditAct }) {
  const { subjectKind, subjectName, subjectId, subjectHref } = act;
  return (
    <div>
      <a href={subjectHref}>
        {subjectKind}
        {subjectName === undefined ? "" : ` ${subjectName}`}
      </a>
      {subjectId === "" ? null : <small class="code soft subject-id">{subjectId}</small>}
    </div>
  );
}

function Details({ act }: { act: ShownAuditAct }) {
  if (act.details.length === 0) return <span aria-hidden="true">—</span>;
  return (
    <dl class="details">
      {act.details.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function columnsOf(translator: Translator): readonly Column<ShownAuditAct>[] {
  return [
    {
      name: "numero",
      label: "panel.audit.number",
      isNumber: true,
      cell: ({ sequence }) => sequence,
    },
    {
      name: "momento",
      label: "panel.audit.when",
      isFixed: true,
      cell: (act) => <When act={act} translator={translator} />,
    },
    {
      name: "quien",
      label: "panel.audit.who",
      cell: ({ actor, actorKind }) => (
        <p>
          {actor} <small class="soft">{actorKind}</small>
        </p>
      ),
    },
    { name: "acto", label: "panel.audit.what", isFixed: true, cell: ({ action }) => action },
    { name: "asunto", label: "panel.audit.subject_label", cell: (act) => <Subject act={act} /> },
    { name: "detalles", label: "panel.audit.details", cell: (act) => <Details act={act} /> },
  ];
}

function ChainHead({ anchor }: Pick<AuditPageProps, "anchor">) {
  if (anchor === undefined) return null;
  return (
    <section class="panel-card" aria-labelledby="ancla">
      <h2 id="ancla">
        <Say text="panel.audit.anchor.title" />
      </h2>
      <p>
        <Say text="panel.audit.anchor.explanation" with={{ day: anchor.day }} />
      </p>
      <p>
        <code class="anchor">{anchor.text}</code>
      </p>
    </section>
  );
}

export function AuditPage(props: AuditPageProps) {
  const { translator, acts, state, filters, downloadHref, anchor } = props;
  return (
    <>
      <div class="page-head">
        <h1>
          <Say text="panel.audit.title" />
        </h1>
        <a class="button button-secondary" href={downloadHref} download>
          <Say text="panel.audit.download" />
        </a>
      </div>
      <p class="lead">
        <Say text="panel.audit.lead" />
      </p>
      <DataList
        translator={translator}
        caption={translator.t("panel.audit.title")}
        columns={columnsOf(translator)}
        rows={acts}
        keyOf={({ sequence }) => String(sequence)}
        state={state}
        filterFields={<AuditFilters {...filters} />}
        empty={
          <p>
            <Say text="panel.audit.empty" />
          </p>
        }
      />
      <ChainHead {...(anchor === undefined ? {} : { anchor })} />
    </>
  );
}
