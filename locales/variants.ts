import { baseLanguage } from "../surveys/core/index.ts";
import variants from "./variants.json" with { type: "json" };

/** A town whose way of speaking somebody may declare as theirs. */
export interface Variant {
  /** BCP 47, private use: `tzo-x-chamula`; a town of more than eight letters is cut. */
  readonly tag: string;
  readonly town: string;
  /** The group of dialects it belongs to, as the source names it. */
  readonly area: string;
  readonly source: string;
}

const VARIANTS: readonly Variant[] = variants;

/** The variants of a language, by area; also when asked with one of them. */
export function variantsOf(language: string): readonly Variant[] {
  return VARIANTS.filter(({ tag }) => baseLanguage(tag) === baseLanguage(language));
}

export function findVariant(tag: string): Variant | undefined {
  return VARIANTS.find((variant) => variant.tag === tag);
}
