import type { DefinitionProblem, Finding } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import { correct, type ExplainedProblem, explainProblem } from "./explain-problem.ts";
import type { ExplainSource } from "./explain-problem.ts";
import { findingWords } from "./value-words.ts";

interface ReportProps extends Omit<ExplainSource, "translator"> {
  /** Of the block, which describes the field. */
  readonly id: string;
  readonly problems: readonly DefinitionProblem[];
  readonly finding: Finding | undefined;
  readonly onCorrect: (source: string) => void;
}

function Place({ place }: Pick<ExplainedProblem, "place">) {
  const { after, at, before } = place;
  return (
    <span class="expression-place">
      <span class="visually-hidden">
        <Say text="panel.expression.problem_place" />{" "}
      </span>
      <code>
        {before}
        <mark>{at === "" ? <Say text="panel.expression.problem_end" /> : at}</mark>
        {after}
      </code>
    </span>
  );
}

function Problem({
  explained,
  onUse,
}: {
  readonly explained: ExplainedProblem;
  readonly onUse: () => void;
}) {
  const { correction, form, message, place } = explained;
  return (
    <li>
      <span class="expression-problem">{message}</span> <Place place={place} />
      {form === undefined ? null : (
        <span class="expression-form">
          <Say text="panel.expression.written_as" with={{ form }} />
        </span>
      )}
      {correction === undefined ? null : (
        <span class="expression-correction">
          <Say text="panel.expression.did_you_mean" with={{ name: correction.name }} />{" "}
          <button type="button" class="button-secondary" onClick={onUse}>
            <Say text="panel.expression.use" with={{ name: correction.name }} />
          </button>
        </span>
      )}
    </li>
  );
}

function Value({ finding }: { readonly finding: Finding }) {
  const translator = useTranslator();
  return (
    <p class="expression-value">
      <Say text="panel.expression.value_now" /> <output>{findingWords(finding, translator)}</output>
    </p>
  );
}

/** What is wrong with an expression, or what it gives now. */
export function ExpressionReport(props: ReportProps) {
  const { finding, id, onCorrect, problems, source } = props;
  const translator = useTranslator();
  const explained = problems.map((problem) => explainProblem(problem, { ...props, translator }));
  return (
    <div id={id} class="expression-report">
      {explained.length === 0 ? null : (
        <ul class="expression-problems">
          {explained.map((one) => (
            <Problem
              key={one.message + one.place.before}
              explained={one}
              onUse={() => onCorrect(one.correction ? correct(source, one.correction) : source)}
            />
          ))}
        </ul>
      )}
      {explained.length > 0 || finding === undefined ? null : <Value finding={finding} />}
    </div>
  );
}
