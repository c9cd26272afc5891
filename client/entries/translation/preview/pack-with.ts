import type {
  TextPolicy,
  TextsToShow,
  TextToShow,
  TextUnit,
} from "../../../../surveys/core/index.ts";

/** What stands in the field of a text. */
export interface Typed {
  readonly key: string;
  readonly value: string;
}

interface Written {
  readonly language: string;
  readonly texts: readonly TextUnit[];
  readonly policy: TextPolicy;
}

function shownOf({ state, text, inheritedFrom }: TextUnit): TextToShow | undefined {
  if (state === "missing" || state === "stale") return undefined;
  return { text, state, ...(inheritedFrom === undefined ? {} : { language: inheritedFrom }) };
}

/** Words not stored yet are a draft; where only approved texts are shown, as they will look then. */
function typedOf(text: TextUnit, value: string, policy: TextPolicy): TextToShow | undefined {
  if (value.trim() === "") return undefined;
  const stored = value === text.text ? shownOf(text) : undefined;
  if (stored === undefined && value === text.text) return undefined;
  const shown = stored ?? { text: value, state: "draft_human" };
  return policy === "approved_only" ? { ...shown, state: "approved" } : shown;
}

/** The texts a respondent would be shown if what is being written were stored now. */
export function packWith({ language, texts, policy }: Written, typed: Typed): TextsToShow {
  const shown = texts.flatMap((text): [string, TextToShow][] => {
    const entry = text.key === typed.key ? typedOf(text, typed.value, policy) : shownOf(text);
    return entry === undefined ? [] : [[text.key, entry]];
  });
  return { language, texts: Object.fromEntries(shown) };
}
