import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TextParameters, Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";

/** The translator of the page being rendered; `Document` provides it. */
export const PageTranslator = createContext<Translator | undefined>(undefined);

/** `lang` of an element with a text of this language, absent when the page already says it. */
function differingLanguage(language: string, page: string | undefined): string | undefined {
  return language === page ? undefined : language;
}

function DraftMark({ language }: { language: string | undefined }) {
  const mark = useContext(PageTranslator)?.shown("draft.mark");
  if (mark === undefined) return null;
  return (
    <span class="draft-mark" lang={differingLanguage(mark.language, language)}>
      {mark.text}
    </span>
  );
}

function Draft({
  text,
  spanish,
  around,
}: {
  text: ShownText;
  spanish: string;
  around: string | undefined;
}) {
  return (
    <span class="shown">
      <span lang={differingLanguage(text.language, around)}>{text.text}</span>{" "}
      <DraftMark language={around} />
      <span class="shown-spanish" lang={differingLanguage("es", around)}>
        {spanish}
      </span>
    </span>
  );
}

/** A text with its real language; a draft carries a mark and the Spanish beside it. */
export function Shown({ text }: { text: ShownText }) {
  const around = useContext(PageTranslator)?.language;
  if (text.spanish !== undefined)
    return <Draft text={text} spanish={text.spanish} around={around} />;
  const language = differingLanguage(text.language, around);
  return language === undefined ? <>{text.text}</> : <span lang={language}>{text.text}</span>;
}

interface SayProps {
  readonly text: string;
  readonly with?: TextParameters;
}

/** An interface text by its key, in the language of the page. */
export function Say({ text, with: parameters }: SayProps) {
  const page = useContext(PageTranslator);
  if (page === undefined) throw new Error("Say stands outside a Document");
  return <Shown text={page.shown(text, parameters)} />;
}
