import type { Translator } from "../../../locales/translator.ts";
import type { ChangedValue, DefinitionChange } from "../../../surveys/core/index.ts";

/** Long texts are cut: the whole of them stands in the survey. */
const LONGEST = 160;

function valueWords({ t }: Translator, value: ChangedValue): string {
  if (value === undefined || value === "") return t("panel.difference.nothing");
  if (typeof value === "boolean") return t(value ? "panel.difference.yes" : "panel.difference.no");
  const text = typeof value === "string" ? value : value.join(", ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `media.image` is named as a whole; `extra.bind::x` by what it belongs to and its own name. */
function propertyWords({ t, has }: Translator, property: string): string {
  const whole = `panel.property.${property}`;
  if (has(whole)) return t(whole);
  const [name = "", ...rest] = property.split(".");
  const key = `panel.property.${name}`;
  const words = has(key) ? t(key) : name;
  return rest.length === 0 ? words : `${words} · ${rest.join(".")}`;
}

/** What a change is about: an item, a choice of a list, a list, or the survey. */
function subjectOf({ t }: Translator, change: DefinitionChange): string {
  if ("item" in change) return change.item;
  if ("choice" in change) return `${change.list} · ${change.choice}`;
  return "list" in change ? change.list : t("panel.difference.survey");
}

function addedWords(change: DefinitionChange): string | undefined {
  if (change.kind === "item_added") return change.after.label;
  if (change.kind === "item_removed") return change.before.label;
  if (change.kind === "choice_added") return change.after.label;
  return change.kind === "choice_removed" ? change.before.label : undefined;
}

interface ChangeWordsProps {
  readonly change: DefinitionChange;
  readonly translator: Translator;
}

/** One change in words: what it is about, what happened, what was there and what is there now. */
export function ChangeWords({ change, translator }: ChangeWordsProps) {
  const { t } = translator;
  const label = addedWords(change);
  return (
    <span class="edit-change">
      <code>{subjectOf(translator, change)}</code>{" "}
      {"property" in change ? (
        <>
          {propertyWords(translator, change.property)}:{" "}
          <del>{valueWords(translator, change.before)}</del> {t("panel.difference.now")}{" "}
          <ins>{valueWords(translator, change.after)}</ins>
        </>
      ) : (
        <>
          {t(`panel.difference.${change.kind}`)}
          {label === undefined || label === "" ? null : <> «{label}»</>}
        </>
      )}
    </span>
  );
}
