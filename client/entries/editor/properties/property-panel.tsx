import { useLayoutEffect, useRef } from "preact/hooks";
import { type Definition, findPlaced } from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import { sortOf, sortWords } from "../item-words.ts";
import { ListProperties } from "../lists/list-properties.tsx";
import { SortIcon } from "../sort-icon.tsx";
import type { Selection } from "../state/selection.ts";
import { useTranslator } from "../use-translator.ts";
import { ItemProperties } from "./item-properties.tsx";
import { SurveyProperties } from "./survey-properties.tsx";
import { ToolIcon } from "../tool-icon.tsx";

interface PropertyPanelProps {
  readonly definition: Definition;
  readonly selection: Selection;
}

function useContents({ definition, selection }: PropertyPanelProps) {
  const translator = useTranslator();
  const { t } = translator;
  if (selection.kind === "list") {
    const { name } = selection;
    const fields = <ListProperties list={name} choices={definition.lists[name] ?? []} />;
    return { key: `list ${name}`, title: t("panel.editor.list_title"), fields };
  }
  const placed = selection.kind === "item" ? findPlaced(definition, selection.name) : undefined;
  if (placed === undefined) {
    const fields = <SurveyProperties definition={definition} />;
    return { key: "survey", title: t("panel.editor.survey_title"), fields };
  }
  const { depth, item } = placed;
  const sort = sortOf(item, depth);
  const title = (
    <>
      <SortIcon sort={sort} /> {sortWords(translator, sort)}
    </>
  );
  return { key: `item ${item.kind}`, title, fields: <ItemProperties item={item} /> };
}

/** Whatever is newly selected is read from its beginning. */
function useTop(selection: Selection) {
  const section = useRef<HTMLElement>(null);
  const about = selection.kind === "survey" ? "" : `${selection.kind} ${selection.name}`;
  useLayoutEffect(() => {
    if (section.current !== null) section.current.scrollTop = 0;
  }, [about]);
  return section;
}

/** What is selected, with every property it has. */
export function PropertyPanel(props: PropertyPanelProps) {
  const { store } = useEditor();
  const { t } = useTranslator();
  const { key, title, fields } = useContents(props);
  const section = useTop(props.selection);
  return (
    <section ref={section} class="properties" aria-labelledby="properties-title">
      <button
        type="button"
        class="button-quiet properties-back"
        onClick={() => store.show("outline")}
      >
        <ToolIcon sign="out" /> {t("panel.editor.back_to_outline")}
      </button>
      <h2 id="properties-title">{title}</h2>
      <div class="properties-fields" key={key}>
        {fields}
      </div>
    </section>
  );
}
