import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { FileField } from "./file-field.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";

const ACCEPTED =
  ".xlsx,.md,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/markdown";
const STEPS = ["choose", "look", "save"] as const;

/** Where a questionnaire made as a spreadsheet comes in. */
export function ImportUploadPage({ problems }: { readonly problems: FieldProblems }) {
  return (
    <>
      <form method="post" action="/panel/importar" encType="multipart/form-data">
        <h1>
          <Say text="panel.import.title" />
        </h1>
        <p class="lead">
          <Say text="panel.import.lead" />
        </p>
        <ProblemSummary problems={problems} />
        <FileField
          name="archivo"
          label="panel.import.file"
          hint="panel.import.file_hint"
          accept={ACCEPTED}
          problems={problems}
        />
        <FormActions submit="panel.import.read" cancelHref="/panel/encuestas" />
      </form>
      <section class="panel-section">
        <h2>
          <Say text="panel.import.steps" />
        </h2>
        <ol class="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <Say text={`panel.import.step.${step}`} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
