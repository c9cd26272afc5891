import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";

/** Everything wrong with a form, above it, each leading to its field. */
export function ProblemSummary({ problems }: { problems: FieldProblems }) {
  if (problems.length === 0) return null;
  return (
    <div class="problem-summary" role="alert" tabIndex={-1} id="problemas">
      <h2>
        <Say text="panel.problems.title" />
      </h2>
      <ul>
        {problems.map(({ field, code, parameters }) => (
          <li key={`${field} ${code}`}>
            <a href={`#${field}`}>
              <Say text={`problem.${code}`} {...(parameters ? { with: parameters } : {})} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
