import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";
import { SelectField } from "./fields.tsx";
import { StateMark } from "./survey-state-mark.tsx";

interface ListedSurvey {
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly draft: string | null;
  readonly version: number | null;
  readonly updatedOn: string;
}

export interface SurveyListPageProps {
  readonly translator: Translator;
  readonly surveys: readonly ListedSurvey[];
  readonly list: ListState;
  readonly states: readonly string[];
  readonly mayEdit: boolean;
}

function columnsFor(translator: Translator): readonly Column<ListedSurvey>[] {
  return [
    {
      name: "titulo",
      label: "panel.surveys.column.title",
      isSortable: true,
      cell: ({ slug, title }) => (
        <div>
          <a href={`/panel/encuestas/${slug}`}>{title}</a>
          <br />
          <small class="code soft">{slug}</small>
        </div>
      ),
    },
    {
      name: "estado",
      label: "panel.surveys.column.state",
      isSortable: true,
      cell: ({ state, draft }) => (
        <span class="marks">
          <StateMark state={state} />
          {draft === null ? null : <StateMark state={`with_${draft}`} />}
        </span>
      ),
    },
    {
      name: "version",
      label: "panel.surveys.column.version",
      isNumber: true,
      cell: ({ version }) => (version === null ? "—" : String(version)),
    },
    {
      name: "cambio",
      label: "panel.surveys.column.updated",
      isSortable: true,
      cell: ({ updatedOn }) => <span class="day">{translator.date(updatedOn)}</span>,
    },
  ];
}

function NewSurveyLinks() {
  return (
    <p class="form-actions">
      <a class="button" href="/panel/nueva-encuesta">
        <Say text="panel.surveys.new" />
      </a>
      <a class="button button-secondary" href="/panel/importar">
        <Say text="panel.surveys.import" />
      </a>
    </p>
  );
}

/** Not empty: a browser would ask to choose something else. */
const ANY_STATE = "todas";

/** Every survey with where it stands. */
export function SurveyListPage(props: SurveyListPageProps) {
  const { translator, surveys, list, states, mayEdit } = props;
  const options = [
    { value: ANY_STATE, label: translator.t("panel.surveys.any_state") },
    ...states.map((value) => ({ value, label: translator.t(`panel.survey_state.${value}`) })),
  ];
  return (
    <>
      <div class="page-head">
        <h1>
          <Say text="panel.surveys.title" />
        </h1>
        {mayEdit ? <NewSurveyLinks /> : null}
      </div>
      <DataList
        translator={translator}
        caption={translator.t("panel.surveys.title")}
        columns={columnsFor(translator)}
        rows={surveys}
        keyOf={({ slug }) => slug}
        state={list}
        filterFields={
          <SelectField
            name="estado"
            label="panel.surveys.column.state"
            value={(list.filters?.["estado"] ?? "") || ANY_STATE}
            options={options}
            problems={[]}
            isRequired
          />
        }
        empty={
          <>
            <p>
              <Say text="panel.surveys.empty" />
            </p>
            {mayEdit ? <NewSurveyLinks /> : null}
          </>
        }
      />
    </>
  );
}
