import { useMemo, useRef, useState } from "preact/hooks";
import type { Definition, PlacedItem } from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import type { Selection } from "../state/selection.ts";
import { useTranslator } from "../use-translator.ts";
import { OutlineRow } from "./outline-row.tsx";
import { outlineActs } from "./outline-acts.ts";
import { outlineRows } from "./outline-rows.ts";
import { SelectedTools } from "./selected-tools.tsx";
import { AddItem } from "./add-item.tsx";
import { ListRows } from "./list-rows.tsx";
import { SurveyRow } from "./survey-row.tsx";
import { useRowDrag } from "./use-row-drag.ts";

interface OutlineProps {
  readonly definition: Definition;
  readonly selection: Selection;
}

function useRows({ definition, selection }: OutlineProps, search: string) {
  const { workbench } = useEditor();
  const rows = useMemo(() => outlineRows(definition, search), [definition, search]);
  const problems = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { item = "", property } of workbench.problems) {
      if (property !== "lists") counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    return counts;
  }, [workbench]);
  const selected = selection.kind === "item" ? selection.name : undefined;
  const isShown = rows.some(({ item }) => item.name === selected);
  return { rows, problems, selected, tabStop: isShown ? selected : rows[0]?.item.name };
}

function Search({ onSearch }: { readonly onSearch: (search: string) => void }) {
  const { t } = useTranslator();
  return (
    <div class="outline-search" data-own-undo>
      <label class="visually-hidden" for="outline-search">
        {t("panel.editor.search")}
      </label>
      <input
        id="outline-search"
        type="search"
        autocomplete="off"
        placeholder={t("panel.editor.search")}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
    </div>
  );
}

function Empty({ search }: { readonly search: string }) {
  const { t } = useTranslator();
  const text = search.trim() === "" ? "panel.editor.empty" : "panel.editor.nothing_found";
  return <p class="empty-state">{t(text)}</p>;
}

/** Sections and questions of the survey, and its choice lists. */
export function Outline(props: OutlineProps) {
  const { definition, selection } = props;
  const { store } = useEditor();
  const translator = useTranslator();
  const { t } = translator;
  const [search, setSearch] = useState("");
  const acts = useMemo(() => outlineActs(store, translator), [store, translator]);
  const { rows, problems, selected, tabStop } = useRows(props, search);
  const list = useRef<HTMLUListElement>(null);
  const { dragging, grab } = useRowDrag({ store, acts, rows, list });
  const keys = rowKeys(rows);
  const row = ({ item, depth }: PlacedItem, at: number) => (
    <OutlineRow
      key={keys[at]}
      item={item}
      depth={depth}
      isSelected={item.name === selected}
      isTabStop={item.name === tabStop}
      problems={problems.get(item.name) ?? 0}
      isDragged={dragging?.name === item.name}
      drop={dragging?.drop?.row === item.name ? dragging.drop.side : undefined}
      acts={acts}
      onGrab={grab}
    />
  );
  return (
    <section class="outline" aria-labelledby="outline-title">
      <h2 id="outline-title">{t("panel.editor.outline")}</h2>
      <Search onSearch={setSearch} />
      <AddItem acts={acts} />
      <SelectedTools acts={acts} name={selected} />
      <p class="visually-hidden" id="outline-keys">
        {t("panel.editor.keys")}
      </p>
      <div class="outline-scroll">
        <SurveyRow definition={definition} isSelected={selection.kind === "survey"} />
        <ul class="outline-rows" ref={list} aria-describedby="outline-keys">
          {rows.map(row)}
        </ul>
        {rows.length === 0 ? <Empty search={search} /> : null}
        <ListRows definition={definition} selection={selection} />
      </div>
    </section>
  );
}

/** Two items of one name are a fault that the problems tell; both are shown. */
function rowKeys(rows: readonly PlacedItem[]): readonly string[] {
  const seen = new Set<string>();
  return rows.map(({ item: { name } }, at) => {
    if (seen.has(name)) return `${name} ${String(at)}`;
    seen.add(name);
    return name;
  });
}
