import type { ComponentChildren } from "preact";
import type { Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";

/** What stands in a page: its title and what fills `<main>`. */
export interface PageContent {
  readonly title: PageTitle;
  readonly content: ComponentChildren;
}

/** A title with the product's name after it, or a neutral one that says nothing of the survey. */
export type PageTitle = string | ShownText | { readonly neutral: true };

type Texts = Pick<Translator, "shown">;

/** The words where no mark can stand: of a draft, the Spanish. */
export function unmarked({ spanish, text }: ShownText): string {
  return spanish ?? text;
}

export function unmarkedLanguage({ language, spanish }: ShownText): string {
  return spanish === undefined ? language : "es";
}

function wordsOf({ shown }: Texts, title: PageTitle): string | ShownText {
  return typeof title !== "string" && "neutral" in title ? shown("document.neutral_title") : title;
}

export function wholeTitle(translator: Texts, title: PageTitle): string {
  const words = wordsOf(translator, title);
  const text = typeof words === "string" ? words : unmarked(words);
  if (typeof title !== "string" && "neutral" in title) return text;
  return `${text} · ${unmarked(translator.shown("document.product"))}`;
}

/** Language the title is in. */
export function titleLanguage(translator: Texts, title: PageTitle): string {
  const words = wordsOf(translator, title);
  return typeof words === "string" ? "es" : unmarkedLanguage(words);
}
