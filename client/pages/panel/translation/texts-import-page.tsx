import type { ProblemParameters } from "../../../../surveys/core/index.ts";
import { Say } from "../../shown-text.tsx";
import type { FieldProblems } from "../field-problem.ts";
import { FileField } from "../file-field.tsx";
import { FormActions } from "../form-actions.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import { Trail } from "../trail.tsx";

const ACCEPTED = ".csv,.xlf,.xliff,.xlsx,text/csv,application/xliff+xml";
/** Path of each format, as `…/archivo/csv`. */
const FORMATS = ["csv", "xliff", "xlsx"] as const;

interface TextsImportPageProps {
  /** Title of the survey, and name of the language in Spanish. */
  readonly title: string;
  readonly language: string;
  /** Address of the workbench. */
  readonly href: string;
  /** The interface is no questionnaire: it has no spreadsheet. */
  readonly hasWorkbook: boolean;
  readonly problems: FieldProblems;
  /** Everything else that keeps the file out. */
  readonly more: readonly { readonly code: string; readonly parameters: ProblemParameters }[];
}

/** Where texts go out to translators elsewhere, and come back. */
export function TextsImportPage(props: TextsImportPageProps) {
  const { title, language, href, hasWorkbook, problems, more } = props;
  return (
    <>
      <Trail href={href}>
        {title} · {language}
      </Trail>
      <h1>
        <Say text="panel.translation.file.title" />
      </h1>
      <p class="lead">
        <Say text="panel.translation.file.lead" />
      </p>
      <section class="panel-card" aria-labelledby="salida">
        <h2 id="salida">
          <Say text="panel.translation.file.out" />
        </h2>
        <ul>
          {FORMATS.filter((format) => format !== "xlsx" || hasWorkbook).map((format) => (
            <li key={format}>
              <a href={`${href}/archivo/${format}`} download>
                <Say text={`panel.translation.file.format.${format}`} />
              </a>{" "}
              <span class="soft">
                <Say text={`panel.translation.file.about.${format}`} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <form method="post" action={`${href}/importar`} encType="multipart/form-data">
        <h2>
          <Say text="panel.translation.file.in" />
        </h2>
        <ProblemSummary problems={problems} />
        {more.length === 0 ? null : (
          <ul class="notice notice-danger">
            {more.map(({ code, parameters }) => (
              <li key={JSON.stringify([code, parameters])}>
                <Say text={`problem.${code}`} with={parameters} />
              </li>
            ))}
          </ul>
        )}
        <FileField
          name="archivo"
          label="panel.translation.file.file"
          hint="panel.translation.file.file_hint"
          accept={ACCEPTED}
          problems={problems}
        />
        <FormActions submit="panel.translation.file.read" cancelHref={href} />
      </form>
    </>
  );
}
