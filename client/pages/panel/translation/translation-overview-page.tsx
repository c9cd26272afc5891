import type { Translator } from "../../../../locales/translator.ts";
import { Say } from "../../shown-text.tsx";
import { type Column, DataList, type ListState } from "../data-list.tsx";
import type { FieldProblems } from "../field-problem.ts";
import { type Option, SelectField } from "../fields.tsx";
import { FormActions } from "../form-actions.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import { Card } from "../survey-acts.tsx";

export interface ShownProgress {
  readonly href: string;
  /** For who manages voices. */
  readonly voiceHref?: string;
  /** Page of the survey; none for the interface. */
  readonly surveyHref?: string;
  readonly title: string;
  readonly languageName: string;
  readonly total: number;
  readonly approved: number;
  readonly reviewed: number;
  readonly drafts: number;
  readonly missing: number;
  readonly stale: number;
  readonly recorded: number;
  readonly staleRecordings: number;
}

export interface VariantForm {
  readonly surveys: readonly Option[];
  readonly variants: readonly Option[];
  readonly survey: string;
  readonly variant: string;
  readonly problems: FieldProblems;
}

export interface TranslationOverviewProps {
  readonly translator: Translator;
  readonly rows: readonly ShownProgress[];
  readonly list: ListState;
  /** Whether some languages are theirs and others are not. */
  readonly hasOwn: boolean;
  /** Whether they manage the voices. */
  readonly hasVoices: boolean;
  /** Absent for who may not write. */
  readonly form?: VariantForm;
}

type CountName = "approved" | "reviewed" | "drafts" | "missing" | "stale";

const COUNTS: readonly CountName[] = ["approved", "reviewed", "drafts", "missing", "stale"];

function Progress({ row, translator }: { row: ShownProgress; translator: Translator }) {
  const { approved, total } = row;
  const told = { approved: translator.number(approved), total: translator.number(total) };
  return (
    <div>
      <progress
        value={approved}
        max={Math.max(total, 1)}
        aria-label={translator.t("panel.translations.progress", told)}
      />
      <small>
        <Say text="panel.translations.progress" with={told} />
      </small>
    </div>
  );
}

function columnsFor(translator: Translator): readonly Column<ShownProgress>[] {
  const counted = COUNTS.map((name): Column<ShownProgress> => ({
    ...{ name, label: `panel.translations.column.${name}`, isNumber: true },
    cell: (row) => translator.number(row[name]),
  }));
  return [
    {
      name: "titulo",
      label: "panel.translations.column.title",
      isSortable: true,
      cell: ({ href, title, languageName }) => <a href={href}>{`${title} · ${languageName}`}</a>,
    },
    {
      name: "avance",
      label: "panel.translations.column.progress",
      isSortable: true,
      cell: (row) => <Progress row={row} translator={translator} />,
    },
    ...counted,
    {
      name: "grabados",
      label: "panel.translations.column.recorded",
      isNumber: true,
      cell: ({ recorded }) => translator.number(recorded),
    },
    {
      name: "por_grabar",
      label: "panel.translations.column.stale_recordings",
      isNumber: true,
      cell: ({ staleRecordings }) => translator.number(staleRecordings),
    },
    { name: "paginas", label: "panel.translations.column.pages", isFixed: true, cell: Pages },
  ];
}

function Pages({ voiceHref, surveyHref, title, languageName }: ShownProgress) {
  const pages = [
    { text: "panel.translations.voice", href: voiceHref },
    { text: "panel.translations.survey", href: surveyHref },
  ];
  return (
    <ul class="plain-list">
      {pages.map(({ text, href }) =>
        href === undefined ? null : (
          <li key={text}>
            <a href={href}>
              <Say text={text} />
              <span class="visually-hidden">{` ${title} · ${languageName}`}</span>
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

function OwnFilter({ translator, list }: Pick<TranslationOverviewProps, "translator" | "list">) {
  return (
    <SelectField
      name="lenguas"
      label="panel.translations.languages"
      value={(list.filters?.["lenguas"] ?? "") || "todas"}
      options={["todas", "mias"].map((value) => ({
        value,
        label: translator.t(`panel.translations.show.${value}`),
      }))}
      problems={[]}
      isRequired
    />
  );
}

function NewVariant({ form }: { form: VariantForm }) {
  const { surveys, variants, survey, variant, problems } = form;
  return (
    <Card id="variante-nueva" title="panel.translations.variant.title">
      <p>
        <Say text="panel.translations.variant.about" />
      </p>
      <form method="post" action="/panel/traducciones">
        <SelectField
          name="encuesta"
          label="panel.translations.column.title"
          value={survey}
          options={surveys}
          problems={problems}
          isRequired
        />
        <SelectField
          name="variante"
          label="panel.translations.variant.town"
          value={variant}
          options={variants}
          problems={problems}
          isRequired
        />
        <FormActions submit="panel.translations.variant.start" />
      </form>
    </Card>
  );
}

/** How far every survey and the interface have come in every language. */
export function TranslationOverviewPage(props: TranslationOverviewProps) {
  const { translator, rows, list, hasOwn, form } = props;
  return (
    <>
      <div class="page-head">
        <h1>
          <Say text="panel.rooms.translations" />
        </h1>
        {props.hasVoices ? (
          <a class="button button-secondary" href="/panel/hablantes">
            <Say text="panel.voice.speakers" />
          </a>
        ) : null}
      </div>
      <p class="lead">
        <Say text="panel.translations.lead" />
      </p>
      <ProblemSummary problems={form?.problems ?? []} />
      <DataList
        translator={translator}
        caption={translator.t("panel.rooms.translations")}
        columns={columnsFor(translator)}
        rows={rows}
        keyOf={({ href }) => href}
        state={list}
        filterFields={hasOwn ? <OwnFilter translator={translator} list={list} /> : null}
        empty={
          <p>
            <Say text="panel.translations.empty" />
          </p>
        }
      />
      {form === undefined ? null : <NewVariant form={form} />}
    </>
  );
}
