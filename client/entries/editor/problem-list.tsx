import { problemMessage } from "../../../locales/problem-message.ts";
import type { DefinitionProblem } from "../../../surveys/core/index.ts";
import { useEditor } from "./editor-context.ts";
import { propertyId } from "./properties/property-tools.ts";
import type { EditorStore } from "./state/editor-store.ts";
import { SURVEY } from "./state/selection.ts";
import { useTranslator } from "./use-translator.ts";

/** Goes to the field at fault. */
function goTo(store: EditorStore, { item, property }: DefinitionProblem): void {
  const isList = property === "lists" && item !== undefined;
  if (isList) store.select({ kind: "list", name: item }, "properties");
  else if (item === undefined) store.select(SURVEY, "properties");
  else store.select({ kind: "item", name: item }, "properties");
  store.focus(isList ? "list-name" : propertyId(property ?? "label"));
}

/** Everything wrong with the survey, each leading to where it is. */
export function ProblemList() {
  const { store, workbench } = useEditor();
  const translator = useTranslator();
  const { t } = translator;
  const { problems } = workbench;
  if (problems.length === 0) {
    const isEmpty = store.definition.items.length === 0;
    const text = isEmpty ? "panel.editor.no_questions" : "panel.editor.no_problems";
    return <p class="no-problems">{t(text)}</p>;
  }
  return (
    <details class="editor-problems">
      <summary>{t("panel.editor.problem_count", { count: problems.length })}</summary>
      <ul>
        {problems.map((problem, at) => (
          <li key={at}>
            <button type="button" class="problem-link" onClick={() => goTo(store, problem)}>
              {problem.item === undefined ? null : <code>{problem.item}</code>}{" "}
              {problemMessage(translator, problem)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
