import { problemMessage } from "../../../locales/problem-message.ts";
import { useEditor } from "./editor-context.ts";
import { openPlace } from "./open-place.ts";
import { useTranslator } from "./use-translator.ts";

/** Everything wrong with the survey, each leading to where it is. */
export function ProblemList() {
  const { store, workbench } = useEditor();
  const translator = useTranslator();
  const { t } = translator;
  const { problems } = workbench;
  if (problems.length === 0) return <p class="no-problems">{t("panel.editor.no_problems")}</p>;
  return (
    <details class="editor-problems">
      <summary>{t("panel.editor.problem_count", { count: problems.length })}</summary>
      <ul>
        {problems.map((problem, at) => (
          <li key={at}>
            <button type="button" class="problem-link" onClick={() => openPlace(store, problem)}>
              {problem.item === undefined ? null : <code>{problem.item}</code>}{" "}
              {problemMessage(translator, problem)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
