import type { Translator } from "../../../locales/translator.ts";
import type { ProblemParameters } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import { FormActions } from "./form-actions.tsx";
import { Trail } from "./trail.tsx";

export interface ShownCatalogueProblem {
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly parameters?: ProblemParameters;
}

interface CatalogueImportProps {
  readonly translator: Translator;
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly problems: readonly ShownCatalogueProblem[];
}

const MOST_SHOWN = 100;

function Place({ row, column }: ShownCatalogueProblem) {
  if (row === undefined && column === undefined) return null;
  return (
    <strong>
      {row === undefined ? null : <Say text="panel.catalogue.at_row" with={{ row }} />}
      {row === undefined || column === undefined ? null : ", "}
      {column === undefined ? null : <Say text="panel.catalogue.at_column" with={{ column }} />}
      {": "}
    </strong>
  );
}

function Problems({ translator, problems }: CatalogueImportProps) {
  if (problems.length === 0) return null;
  const left = problems.length - MOST_SHOWN;
  return (
    <div class="problem-summary" role="alert" tabIndex={-1} id="problemas">
      <h2>
        <Say text="panel.catalogue.refused" with={{ count: problems.length }} />
      </h2>
      <p>
        <Say text="panel.catalogue.refused_text" />
      </p>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem, place) => (
          <li key={place}>
            <Place {...problem} />
            {translator.t(`problem.${problem.code}`, problem.parameters ?? {})}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p>
          <Say text="panel.catalogue.more_problems" with={{ count: left }} />
        </p>
      ) : null}
    </div>
  );
}

function Columns({ required, optional }: CatalogueImportProps) {
  return (
    <section class="panel-card" aria-labelledby="columnas">
      <h2 id="columnas">
        <Say text="panel.catalogue.columns_title" />
      </h2>
      <p>
        <Say text="panel.catalogue.columns_text" />
      </p>
      <p>
        <Say text="panel.catalogue.columns_required" />{" "}
        <code class="anchor">{required.join(", ")}</code>
      </p>
      {optional.length === 0 ? null : (
        <p>
          <Say text="panel.catalogue.columns_optional" />{" "}
          <code class="anchor">{optional.join(", ")}</code>
        </p>
      )}
    </section>
  );
}

export function CatalogueImportPage(props: CatalogueImportProps) {
  const href = `/panel/catalogos/${props.name}`;
  return (
    <>
      <Trail href={href}>
        <Say text="panel.catalogue.back_to_one" />
      </Trail>
      <h1>
        <Say text="panel.catalogue.import_title" />{" "}
        <Say text={`panel.catalogue.name.${props.name}`} />
      </h1>
      <p class="lead">
        <Say text="panel.catalogue.import_lead" />
      </p>
      <Problems {...props} />
      <form method="post" action={`${href}/importar`} enctype="multipart/form-data">
        <div class="field">
          <label for="archivo">
            <Say text="panel.catalogue.file" />
          </label>
          <p class="hint" id="archivo-ayuda">
            <Say text="panel.catalogue.file_hint" />
          </p>
          <input
            type="file"
            id="archivo"
            name="archivo"
            accept=".csv,text/csv"
            required
            aria-describedby="archivo-ayuda"
          />
        </div>
        <FormActions submit="panel.catalogue.preview" cancelHref={href} />
      </form>
      <Columns {...props} />
    </>
  );
}
