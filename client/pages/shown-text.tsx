import { createContext } from "preact";
import type { TextParameters, Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";

/** The translator of the page being rendered; `Document` provides it. */
export const PageTranslator = createContext<Translator | undefined>(undefined);

/** `lang` of an element with a text of this language, absent when the page already says it. */
function differingLanguage(language: string, page: string | undefined): string | undefined {
  return language === page ? undefined : language;
}

/** The mark never stands alone on a line. */
const NO_BREAK = "\u00a0";

type Page = Translator | undefined;

function Draft({ text, spanish, page }: { text: ShownText; spanish: string; page: Page }) {
  const around = page?.language;
  const mark = page?.shown("draft.mark");
  return (
    <span class="shown">
      <span lang={differingLanguage(text.language, around)}>{text.text}</span>
      {NO_BREAK}
      {mark === undefined ? null : (
        <span class="draft-mark" lang={differingLanguage(mark.language, around)}>
          {mark.text}
        </span>
      )}
      <span class="shown-spanish" lang={differingLanguage("es", around)}>
        {spanish}
      </span>
    </span>
  );
}

function shownOn(page: Page, text: ShownText) {
  if (text.spanish !== undefined) return <Draft text={text} spanish={text.spanish} page={page} />;
  const language = differingLanguage(text.language, page?.language);
  return language === undefined ? <>{text.text}</> : <span lang={language}>{text.text}</span>;
}

/** A text with its real language; a draft carries a mark and the Spanish beside it. */
export function Shown({ text }: { text: ShownText }) {
  return <PageTranslator.Consumer>{(page) => shownOn(page, text)}</PageTranslator.Consumer>;
}

interface SayProps {
  readonly text: string;
  readonly with?: TextParameters;
}

/** An interface text by its key, in the language of the page. */
export function Say({ text, with: parameters }: SayProps) {
  return (
    <PageTranslator.Consumer>
      {(page) => {
        if (page === undefined) throw new Error("Say stands outside a Document");
        return shownOn(page, page.shown(text, parameters));
      }}
    </PageTranslator.Consumer>
  );
}
