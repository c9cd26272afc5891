import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";
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
  readonly list: ListState;
  readonly problem?: string;
}

/** What was taken away in the last days, each with its way back. */
export function TrashPage({ translator, items, list, problem }: TrashPageProps) {
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
      <DataList
        translator={translator}
        caption={translator.t("panel.trash.title")}
        columns={columnsFor(translator)}
        rows={items}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        state={list}
        empty={<Say text="panel.trash.empty" />}
      />
    </>
  );
}

function columnsFor(translator: Translator): readonly Column<TrashItem>[] {
  return [
    {
      name: "name",
      label: "panel.trash.name",
      isSortable: true,
      cell: ({ name, survey }) => (
        <>
          <strong>{name}</strong>
          <br />
          <small class="code soft">{survey}</small>
        </>
      ),
    },
    {
      name: "kind",
      label: "panel.trash.what",
      isSortable: true,
      isFixed: true,
      cell: ({ kind }) => <Say text={`panel.trash.${kind}`} />,
    },
    {
      name: "removed",
      label: "panel.trash.removed",
      isSortable: true,
      isFixed: true,
      cell: ({ removedOn }) => translator.date(removedOn),
    },
    {
      name: "until",
      label: "panel.trash.until",
      isFixed: true,
      cell: ({ until }) => translator.date(until),
    },
    {
      name: "acts",
      label: "panel.trash.acts",
      cell: ({ kind, id, name }) => (
        <PostButton
          action={`/panel/papelera/${kind}/${id}`}
          label="panel.trash.restore"
          about={name}
        />
      ),
    },
  ];
}
