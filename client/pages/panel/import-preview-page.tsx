import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { ImportCounts, type ShownCounts } from "./import-counts.tsx";
import { ImportReport, type ShownReport } from "./import-report.tsx";
import { ImportTarget, type ShownTarget } from "./import-target.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

interface ImportPreviewPageProps {
  readonly translator: Translator;
  readonly id: string;
  readonly fileName: string;
  readonly title: string | undefined;
  readonly counts: ShownCounts;
  readonly report: ShownReport;
  /** Absent when the file holds no questionnaire. */
  readonly target: ShownTarget | undefined;
  readonly undoDays: number;
  readonly problems: FieldProblems;
}

/** What was read of a file and what would become of it, before anything is saved. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { translator, id, fileName, title, counts, report, target, undoDays, problems } = props;
  return (
    <>
      <h1>
        <Say text="panel.import.preview_title" />
      </h1>
      <p class="lead">
        <Say text="panel.import.preview_lead" with={{ file: fileName }} />
      </p>
      <ProblemSummary problems={problems} />
      {target === undefined ? (
        <p class="notice notice-danger">
          <Say text="problem.import.nothing_to_store" />
        </p>
      ) : (
        <p>
          <a href="#guardar">
            <Say text="panel.import.to_save" />
          </a>
        </p>
      )}
      <ImportCounts translator={translator} title={title} counts={counts} />
      <ImportReport translator={translator} report={report} />
      {target === undefined ? (
        <form method="post" action={`/panel/importar/${id}/descartar`}>
          <FormActions submit="panel.import.other_file" />
        </form>
      ) : (
        <ImportTarget id={id} target={target} undoDays={undoDays} problems={problems} />
      )}
    </>
  );
}
