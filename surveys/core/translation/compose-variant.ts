// The pack of a variant holds its own texts, and those of its base where it has none.

import type { LanguagePack, PackText } from "../language-pack.ts";

type Texts = LanguagePack["texts"];

/** Texts of a base as a variant shows them. */
export function asInherited(texts: Texts, base: string): Texts {
  const marked = Object.entries(texts).map(([key, text]): [string, PackText] => [
    key,
    { ...text, language: base },
  ]);
  return Object.fromEntries(marked);
}

/** What a variant says in its own words. */
export function ownTexts(texts: Texts): Texts {
  const own = Object.entries(texts).flatMap(([key, { behind: _, ...text }]) =>
    text.language === undefined ? [[key, text] as const] : [],
  );
  return Object.fromEntries(own);
}

/** The variant's pack over what its base says now. */
export function composeVariant(
  variant: LanguagePack,
  base: LanguagePack | undefined,
): LanguagePack {
  const inherited = base === undefined ? {} : asInherited(base.texts, base.language);
  const own = Object.entries(ownTexts(variant.texts)).map(([key, text]): [string, PackText] => [
    key,
    before(text, inherited[key]),
  ]);
  return {
    ...variant,
    texts: { ...shippedTexts(variant), ...inherited, ...Object.fromEntries(own) },
  };
}

/** What ships for the base stands in no pack of it: a variant keeps it for its recording. */
function shippedTexts({ texts }: LanguagePack): Texts {
  const kept = Object.entries(texts).filter(([, { shipped }]) => shipped === true);
  return Object.fromEntries(kept);
}

/** An own text that may not be shown where its base's is keeps what it stands before. */
function before(text: PackText, behind: PackText | undefined): PackText {
  if (behind === undefined) return text;
  const isChecked = text.state === "approved" || behind.state !== "approved";
  return isChecked && text.sourceHash === behind.sourceHash ? text : { ...text, behind };
}
