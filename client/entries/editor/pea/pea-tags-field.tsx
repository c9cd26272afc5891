import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { PeaTags } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import type { PeaCatalogue } from "./pea-catalogue.ts";
import { PeaChips } from "./pea-chips.tsx";
import { PeaOptions } from "./pea-options.tsx";
import { countNodes, peaTree, searchTree } from "./pea-tree.ts";
import { chipsOf, withTag } from "./pea-tags.ts";

export interface PeaTagsFieldProps {
  readonly value: PeaTags | undefined;
  readonly catalogue: PeaCatalogue;
  readonly onChange: (value: PeaTags | undefined) => void;
}

/** The tags of a question: those it has, and the catalogue to search for others. */
export function PeaTagsField({ value, catalogue, onChange }: PeaTagsFieldProps) {
  const { t } = useTranslator();
  const id = useId();
  const [typed, setTyped] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const tree = useMemo(() => peaTree(catalogue), [catalogue]);
  const found = useMemo(() => searchTree(tree, typed), [tree, typed]);
  const isSearch = typed.trim() !== "";
  return (
    <fieldset class="field pea">
      <legend>
        <Say text="panel.pea.title" />
      </legend>
      <PeaChips
        chips={chipsOf(value, catalogue)}
        onRemove={(chip) => {
          // The button that had the focus is gone.
          search.current?.focus();
          onChange(withTag(value, chip, false));
        }}
      />
      <label class="pea-search-label" for={id}>
        <Say text="panel.pea.search" />
      </label>
      <input
        ref={search}
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter would send a form around this field.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <p class="pea-status" role="status">
        {isSearch ? t("panel.pea.found", { count: countNodes(found) }) : ""}
      </p>
      <PeaOptions
        nodes={found}
        value={value}
        isOpen={isSearch}
        onToggle={(node, isTagged) => onChange(withTag(value, node, isTagged))}
      />
    </fieldset>
  );
}
