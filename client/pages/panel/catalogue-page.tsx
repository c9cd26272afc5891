import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { type Column, DataList, type ListState } from "./data-list.tsx";
import { Trail } from "./trail.tsx";

export interface CatalogueEntryRow {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
}

export interface CatalogueBackupRow {
  readonly number: number;
  readonly replacedOn: string;
}

interface CataloguePageProps {
  readonly translator: Translator;
  readonly name: string;
  readonly entries: readonly CatalogueEntryRow[];
  readonly state: ListState;
  /** What it can go back to. */
  readonly backups: readonly CatalogueBackupRow[];
}

const COLUMNS: readonly Column<CatalogueEntryRow>[] = [
  {
    name: "codigo",
    label: "panel.catalogue.code",
    isSortable: true,
    cell: ({ code }) => <span class="code">{code}</span>,
  },
  {
    name: "nombre",
    label: "panel.catalogue.entry_name",
    isSortable: true,
    cell: ({ name }) => name,
  },
  { name: "padre", label: "panel.catalogue.parent", cell: ({ parent }) => parent ?? "—" },
];

function Backups({ translator, name, backups }: CataloguePageProps) {
  if (backups.length === 0) return null;
  return (
    <section class="panel-card" aria-labelledby="deshacer">
      <h2 id="deshacer">
        <Say text="panel.catalogue.undo_title" />
      </h2>
      <p>
        <Say text="panel.catalogue.undo_text" />
      </p>
      <ul>
        {backups.map(({ number, replacedOn }) => (
          <li key={number}>
            <a href={`/panel/catalogos/${name}/deshacer/${String(number)}`}>
              <Say
                text="panel.catalogue.undo_link"
                with={{ number, day: translator.date(replacedOn) }}
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CataloguePage(props: CataloguePageProps) {
  const { translator, name, entries, state } = props;
  const href = `/panel/catalogos/${name}`;
  return (
    <>
      <Trail href="/panel/catalogos">
        <Say text="panel.catalogue.back" />
      </Trail>
      <div class="page-head">
        <h1>
          <Say text={`panel.catalogue.name.${name}`} />
        </h1>
        <p class="form-actions">
          <a class="button button-secondary" href={`${href}/catalogo.csv`} download>
            <Say text="panel.catalogue.download" />
          </a>
          <a class="button" href={`${href}/importar`}>
            <Say text="panel.catalogue.import" />
          </a>
        </p>
      </div>
      <p class="soft">
        <Say text={`panel.catalogue.source.${name}`} />
      </p>
      <DataList
        translator={translator}
        caption={translator.t(`panel.catalogue.name.${name}`)}
        columns={COLUMNS}
        rows={entries}
        keyOf={({ code }) => code}
        state={state}
        empty={
          <p>
            <Say text="panel.catalogue.empty" />
          </p>
        }
      />
      <Backups {...props} />
    </>
  );
}
