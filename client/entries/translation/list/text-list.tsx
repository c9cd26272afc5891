import { useMemo } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { memo } from "../../editor/memo.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID, HEADING_ID } from "../desk/desk-store.ts";
import { filterTexts, NO_FILTER, type TextFilter } from "../desk/text-filter.ts";
import { sectionsOf, type TextSection } from "../desk/text-order.ts";
import { ListFilters } from "./list-filters.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { isWide } from "../is-wide.ts";
import { type EditMark, TextRow } from "./text-row.tsx";

interface TextListProps {
  readonly texts: readonly TextUnit[];
  readonly filter: TextFilter;
  readonly selected: string | undefined;
  /** By key, of the texts that have one; the same object while nothing of it changed. */
  readonly marks: ReadonlyMap<string, EditMark>;
}

/** The text one is at stays in the list after an act, unless something else is searched for. */
function useShown({ texts, filter, selected }: TextListProps): readonly TextUnit[] {
  const { person } = useDesk().data;
  return useMemo(() => {
    const shown = new Set(filterTexts(texts, filter, person).map(({ key }) => key));
    if (selected !== undefined && filter.search === "") shown.add(selected);
    return texts.filter(({ key }) => shown.has(key));
  }, [texts, filter, person, selected]);
}

/** On a narrow screen one reads first: a field in focus would bring up the keyboard. */
function focusFor(): string {
  return isWide() ? FIELD_ID : HEADING_ID;
}

interface RowsProps extends Pick<TextListProps, "marks" | "selected"> {
  readonly section: TextSection;
  readonly tabStop: string | undefined;
  readonly onOpen: (key: string) => void;
}

function SectionRows({ section, marks, selected, tabStop, onOpen }: RowsProps) {
  const { t } = useTranslator();
  const { language } = useDesk().data;
  return (
    <section class="text-section">
      <h3>
        {section.title === "" ? t("panel.translation.no_section") : section.title}{" "}
        <small>{section.texts.length}</small>
      </h3>
      <ul>
        {section.texts.map((text) => (
          <TextRow
            key={text.key}
            text={text}
            language={language}
            isSelected={text.key === selected}
            isTabStop={text.key === tabStop}
            mark={marks.get(text.key) ?? "none"}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}

function Empty({ filter }: Pick<TextListProps, "filter">) {
  const { t } = useTranslator();
  const { store } = useDesk();
  const isSearching = filter.search.trim() !== "";
  return (
    <div class="empty-state">
      <p>{t(isSearching ? "panel.translation.none_found" : "panel.translation.none_in_state")}</p>
      <button type="button" class="button-secondary" onClick={() => store.filter(NO_FILTER)}>
        {t("panel.translation.show_all")}
      </button>
    </div>
  );
}

function List(props: TextListProps) {
  const { texts, filter, selected, marks } = props;
  const { t } = useTranslator();
  const { store } = useDesk();
  const shown = useShown(props);
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  const isThere = shown.some(({ key }) => key === selected);
  const onOpen = useMemo(() => (key: string) => store.select(key, focusFor()), [store]);
  return (
    <section class="texts" aria-labelledby="texts-title">
      <h2 id="texts-title">{t("panel.translation.list")}</h2>
      <ProgressLine texts={texts} />
      <ListFilters texts={texts} filter={filter} />
      <p class="visually-hidden" role="status">
        {t("panel.translation.shown", { count: shown.length })}
      </p>
      <div class="text-list">
        {sections.map((section) => (
          <SectionRows
            key={section.title}
            section={section}
            marks={marks}
            selected={selected}
            tabStop={isThere ? selected : shown[0]?.key}
            onOpen={onOpen}
          />
        ))}
        {shown.length === 0 ? <Empty filter={filter} /> : null}
      </div>
    </section>
  );
}

/** Every text of the survey by section, with what has to be known of it at a glance. */
export const TextList = memo(List);
