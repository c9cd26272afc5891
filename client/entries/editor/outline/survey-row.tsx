import type { Definition } from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import { SURVEY } from "../state/selection.ts";
import { useTranslator } from "../use-translator.ts";

/** The survey itself: its title, languages and the like. */
export function SurveyRow(props: {
  readonly definition: Definition;
  readonly isSelected: boolean;
}) {
  const { definition, isSelected } = props;
  const { store } = useEditor();
  const { t } = useTranslator();
  return (
    <p class={isSelected ? "outline-row is-selected" : "outline-row"}>
      <button
        type="button"
        class="outline-open"
        aria-current={isSelected ? "true" : undefined}
        onClick={() => store.select(SURVEY, "properties")}
      >
        <span class="outline-words">
          <span class="outline-title">{definition.title}</span>
          <span class="outline-about">{t("panel.editor.survey_row")}</span>
        </span>
      </button>
    </p>
  );
}
