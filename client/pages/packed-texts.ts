import { type Definition, spanishTexts, type TextsToShow } from "../../surveys/core/index.ts";

type Shown = TextsToShow["texts"][string];

/**
 * The texts of a pack as they travel: in the order of the definition's Spanish texts, without their
 * keys; 0 where there is none, the words alone of a machine's draft, which most are.
 */
export type PackedTexts = readonly (Shown | string | 0)[];

export function packTexts(definition: Definition, { texts }: TextsToShow): PackedTexts {
  return [...spanishTexts(definition).keys()].map((key) => {
    const shown = texts[key];
    if (shown === undefined) return 0;
    return shown.state === "draft_machine" && shown.audio === undefined ? shown.text : shown;
  });
}

export function unpackTexts(definition: Definition, packed: PackedTexts): TextsToShow["texts"] {
  const keys = [...spanishTexts(definition).keys()];
  return Object.fromEntries(
    keys.flatMap((key, place) => {
      const text = packed[place];
      if (text === undefined || text === 0) return [];
      return [[key, typeof text === "string" ? { text, state: "draft_machine" } : text]];
    }),
  );
}
