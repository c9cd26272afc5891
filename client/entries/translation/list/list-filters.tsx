import { useMemo } from "preact/hooks";
import { TEXT_KINDS, type TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { countSifts, SIFTS, type TextFilter } from "../desk/text-filter.ts";

export const SEARCH_ID = "text-search";

interface ListFiltersProps {
  readonly texts: readonly TextUnit[];
  readonly filter: TextFilter;
}

function oneOf<Name extends string>(names: readonly Name[], value: string): Name | undefined {
  return names.find((name) => name === value);
}

function Search({ search }: Pick<TextFilter, "search">) {
  const { t } = useTranslator();
  const { store } = useDesk();
  return (
    <div class="text-search">
      <label class="visually-hidden" for={SEARCH_ID}>
        {t("panel.translation.search.label")}
      </label>
      <input
        id={SEARCH_ID}
        type="search"
        autocomplete="off"
        aria-keyshortcuts="/"
        placeholder={t("panel.translation.search.placeholder")}
        value={search}
        onInput={({ currentTarget }) => store.filter({ search: currentTarget.value })}
      />
    </div>
  );
}

/** What the list is reduced to; each state tells how many texts are in it. */
export function ListFilters({ texts, filter }: ListFiltersProps) {
  const { t } = useTranslator();
  const { store, data } = useDesk();
  const counts = useMemo(
    () => countSifts(texts, filter.kind, data.person),
    [texts, filter.kind, data.person],
  );
  return (
    <div class="text-filters" role="search" aria-label={t("panel.translation.filter.label")}>
      <Search search={filter.search} />
      <label>
        <span>{t("panel.translation.filter.state")}</span>
        <select
          value={filter.sift}
          onChange={({ currentTarget: { value } }) =>
            store.filter({ sift: oneOf(SIFTS, value) ?? "all" })
          }
        >
          {SIFTS.map((sift) => (
            <option key={sift} value={sift}>
              {t(`panel.translation.sift.${sift}`)} ({counts[sift]})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("panel.translation.filter.kind")}</span>
        <select
          value={filter.kind}
          onChange={({ currentTarget: { value } }) =>
            store.filter({ kind: oneOf(TEXT_KINDS, value) ?? "" })
          }
        >
          <option value="">{t("panel.translation.kind.any")}</option>
          {TEXT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`panel.translation.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
