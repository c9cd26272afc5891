import { useContext } from "preact/hooks";
import { Say } from "../shown-text.tsx";
import { type FieldLabel, FieldsOfPage } from "./field-labels.ts";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";

function LabelOf({ label }: { label: FieldLabel }) {
  return (
    <strong>
      {label.within === undefined ? null : (
        <>
          <Say {...label.within} />
          {", "}
        </>
      )}
      <Say text={label.text} />
      {": "}
    </strong>
  );
}

function Problem({ problem }: { problem: FieldProblem }) {
  const { field, code, parameters } = problem;
  const label = useContext(FieldsOfPage)?.labels.get(field);
  return (
    <a href={`#${field}`}>
      {label === undefined ? null : <LabelOf label={label} />}
      <Say text={`problem.${code}`} {...(parameters ? { with: parameters } : {})} />
    </a>
  );
}

/** Of several problems of one field the first is told, as beside the field. */
function firstOfEach(problems: FieldProblems): FieldProblems {
  return problems.filter(
    ({ field }, place) => problems.findIndex((other) => other.field === field) === place,
  );
}

/** Everything wrong with a form, above it, each by the label of its field and leading to it. */
export function ProblemSummary({ problems }: { problems: FieldProblems }) {
  const fields = useContext(FieldsOfPage);
  if (problems.length === 0) return null;
  if (fields !== undefined) fields.isSummed = true;
  return (
    <div class="problem-summary" role="alert" tabIndex={-1} id="problemas">
      <h2>
        <Say text="panel.problems.title" />
      </h2>
      <ul>
        {firstOfEach(problems).map((problem) => (
          <li key={problem.field}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}
