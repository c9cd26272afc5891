import type { DefinitionChange } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";

const PARTS = ["added", "removed", "changed", "moved", "lists", "settings"] as const;
type Part = (typeof PARTS)[number];

const PART_OF: Readonly<Record<DefinitionChange["kind"], Part>> = {
  item_added: "added",
  item_removed: "removed",
  item_changed: "changed",
  item_moved: "moved",
  setting_changed: "settings",
  list_added: "lists",
  list_removed: "lists",
  choice_added: "lists",
  choice_removed: "lists",
  choice_moved: "lists",
  choice_changed: "lists",
};
const MOST_NAMES = 12;

function nameOf(change: DefinitionChange): string {
  if ("item" in change) return change.item;
  return "list" in change ? change.list : change.property;
}

/** How much of a published version a file changes, with the names of what it changes. */
export function ImportDifference({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  if (changes.length === 0) {
    return (
      <p>
        <Say text="panel.import.difference_none" />
      </p>
    );
  }
  return (
    <ul class="import-difference">
      {PARTS.flatMap((part) => {
        const touched = [
          ...new Set(changes.filter(({ kind }) => PART_OF[kind] === part).map(nameOf)),
        ];
        if (touched.length === 0) return [];
        const rest = touched.length - MOST_NAMES;
        return [
          <li key={part}>
            <Say text={`panel.import.difference.${part}`} with={{ count: touched.length }} />{" "}
            <span class="soft">{touched.slice(0, MOST_NAMES).join(", ")}</span>
            {rest <= 0 ? null : (
              <>
                {" "}
                <Say text="panel.import.difference_more" with={{ count: rest }} />
              </>
            )}
          </li>,
        ];
      })}
    </ul>
  );
}
