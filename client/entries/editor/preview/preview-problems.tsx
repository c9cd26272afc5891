import { problemMessage } from "../../../../locales/problem-message.ts";
import type { DefinitionProblem } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import type { Workbench } from "../workbench.ts";

const MOST_PROBLEMS = 5;

function Problem({ problem }: { readonly problem: DefinitionProblem }) {
  const translator = useTranslator();
  return (
    <li>
      {problem.item === undefined ? null : (
        <>
          <code>{problem.item}</code>:{" "}
        </>
      )}
      {problemMessage(translator, problem)}
    </li>
  );
}

/** Why the preview is not of the definition as it stands. */
export function PreviewProblems({ faults }: Pick<Workbench, "faults">) {
  const { length: count } = faults;
  if (count === 0) return null;
  return (
    <div class="caution phone-problems">
      <p>
        <strong>
          <Say text="panel.preview.problems" with={{ count }} />
        </strong>
      </p>
      <ul>
        {faults.slice(0, MOST_PROBLEMS).map((problem, at) => (
          <Problem key={at} problem={problem} />
        ))}
      </ul>
      {count > MOST_PROBLEMS ? (
        <p>
          <Say text="panel.preview.more_problems" with={{ count: count - MOST_PROBLEMS }} />
        </p>
      ) : null}
    </div>
  );
}
