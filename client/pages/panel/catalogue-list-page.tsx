import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

export interface ListedCatalogue {
  readonly name: string;
  readonly entries: number;
  readonly loadedOn: string;
  readonly edited: boolean;
}

interface CatalogueListProps {
  readonly translator: Translator;
  readonly catalogues: readonly ListedCatalogue[];
}

function Card({ catalogue, translator }: { catalogue: ListedCatalogue; translator: Translator }) {
  const { name, entries, loadedOn, edited } = catalogue;
  return (
    <li class="panel-card">
      <h2>
        <a href={`/panel/catalogos/${name}`}>
          <Say text={`panel.catalogue.name.${name}`} />
        </a>
      </h2>
      <p>
        <Say
          text="panel.catalogue.size"
          with={{ entries: translator.number(entries), day: translator.date(loadedOn) }}
        />{" "}
        <span class="state-mark">
          <Say text={edited ? "panel.catalogue.edited" : "panel.catalogue.shipped"} />
        </span>
      </p>
      <p class="soft">
        <Say text={`panel.catalogue.source.${name}`} />
      </p>
    </li>
  );
}

export function CatalogueListPage({ translator, catalogues }: CatalogueListProps) {
  return (
    <>
      <h1>
        <Say text="panel.catalogue.title" />
      </h1>
      <p class="lead">
        <Say text="panel.catalogue.lead" />
      </p>
      {catalogues.length === 0 ? (
        <p class="empty-state">
          <Say text="panel.catalogue.none" />
        </p>
      ) : (
        <ul class="plain-list">
          {catalogues.map((catalogue) => (
            <Card key={catalogue.name} catalogue={catalogue} translator={translator} />
          ))}
        </ul>
      )}
    </>
  );
}
