import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { type Option, SelectField, TextField } from "./fields.tsx";
import { languageName } from "./language-name.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { QrCode } from "./qr-code.tsx";
import { Card, SurveyTrail } from "./survey-acts.tsx";
import { Trail } from "./trail.tsx";

interface CountedLink {
  readonly id: string;
  readonly medium: string;
  readonly language: string;
  readonly href: string;
  readonly visits: number;
  readonly days: readonly { readonly day: string; readonly n: number }[];
}

interface SurveyOutreachPageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly links: readonly CountedLink[];
  readonly list: ListState;
  readonly languages: readonly Option[];
  readonly mayManage: boolean;
  readonly medium: string;
  readonly problems: FieldProblems;
}

/** A link per medium, and how many came through each. */
export function SurveyOutreachPage(props: SurveyOutreachPageProps) {
  const { translator, slug, title, links, list, mayManage } = props;
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.outreach.title" />
      </h1>
      <p class="lead">
        <Say text="panel.outreach.lead" />
      </p>
      <ProblemSummary problems={props.problems} />
      <DataList
        translator={translator}
        caption={translator.t("panel.outreach.title")}
        columns={columnsFor(props)}
        rows={links}
        keyOf={({ id }) => id}
        state={list}
        empty={<Say text="panel.outreach.empty" />}
      />
      {mayManage ? <NewLink {...props} /> : null}
    </>
  );
}

function columnsFor(props: SurveyOutreachPageProps): readonly Column<CountedLink>[] {
  const { translator, slug, mayManage } = props;
  const href = `/panel/encuestas/${slug}/difusion`;
  const removal: Column<CountedLink> = {
    name: "acts",
    label: "panel.outreach.acts",
    cell: ({ id, medium }) => (
      <a href={`${href}/${id}/retirar`}>
        <Say text="panel.outreach.remove" />
        <span class="visually-hidden"> {medium}</span>
      </a>
    ),
  };
  return [
    {
      name: "medium",
      label: "panel.outreach.medium",
      isSortable: true,
      cell: ({ id, medium }) => <a href={`${href}/${id}`}>{medium}</a>,
    },
    {
      name: "language",
      label: "panel.outreach.language",
      isSortable: true,
      isFixed: true,
      cell: ({ language }) => languageName(language),
    },
    {
      name: "link",
      label: "panel.outreach.link",
      cell: (link) => <span class="code anchor">{link.href}</span>,
    },
    {
      name: "visits",
      label: "panel.outreach.visits",
      isSortable: true,
      isNumber: true,
      cell: ({ visits }) => translator.number(visits),
    },
    ...(mayManage ? [removal] : []),
  ];
}

function NewLink({ slug, languages, medium, problems }: SurveyOutreachPageProps) {
  return (
    <Card id="nuevo" title="panel.outreach.new">
      <form method="post" action={`/panel/encuestas/${slug}/difusion`}>
        <div class="field-row">
          <TextField
            name="medio"
            label="panel.outreach.medium"
            hint="panel.outreach.medium_hint"
            value={medium}
            problems={problems}
            isRequired
            input={{ maxLength: 60 }}
          />
          <SelectField
            name="idioma"
            label="panel.outreach.language"
            options={languages}
            problems={problems}
            isRequired
          />
        </div>
        <button class="button" type="submit">
          <Say text="panel.outreach.make" />
        </button>
      </form>
    </Card>
  );
}

interface OutreachLinkPageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly link: CountedLink;
}

/** One link to print: its square, its address in letters, and its visits by day. */
export function OutreachLinkPage({ translator, slug, title, link }: OutreachLinkPageProps) {
  const { id, medium, href, visits, days } = link;
  return (
    <>
      <Trail href={`/panel/encuestas/${slug}/difusion`}>
        <Say text="panel.outreach.back" />
      </Trail>
      <div class="outreach-sheet">
        <h1>{title}</h1>
        <p class="outreach-call">
          <Say text="panel.outreach.call" />
        </p>
        <QrCode text={href} label={translator.t("panel.outreach.qr", { medium })} />
        <p class="outreach-address">{href}</p>
      </div>
      <p class="form-actions">
        <a class="button" href={`/panel/encuestas/${slug}/difusion/${id}/codigo.svg`} download>
          <Say text="panel.outreach.download" />
        </a>
      </p>
      <p class="soft no-print">
        <Say text="panel.outreach.print" />
      </p>
      <Card id="visitas" title="panel.outreach.visits_of" with={{ medium, count: visits }}>
        {days.length === 0 ? (
          <p>
            <Say text="panel.outreach.no_visits" />
          </p>
        ) : (
          <ul>
            {days.map(({ day, n }) => (
              <li key={day}>
                {translator.date(day)}: {translator.number(n)}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
