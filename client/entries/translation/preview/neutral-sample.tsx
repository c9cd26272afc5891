import { useTranslator } from "../../editor/use-translator.ts";
import { type SpanishPiece, spanishPieces } from "../words/spanish-pieces.ts";

interface NeutralSampleProps {
  readonly words: string;
  readonly language: string;
}

function Pieces({ pieces }: { readonly pieces: readonly SpanishPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, at) =>
        kind === "placeholder" ? <code key={at}>{text}</code> : <span key={at}>{text}</span>,
      )}
    </>
  );
}

/** A text that stands on no screen of its own: as a title, in a line and on a button. */
export function NeutralSample({ words, language }: NeutralSampleProps) {
  const { t } = useTranslator();
  const pieces = spanishPieces(words, []);
  if (words.trim() === "") return <p>{t("panel.translation.preview.nothing_written")}</p>;
  return (
    <div class="neutral-sample" lang={language}>
      <p class="sample-title">
        <Pieces pieces={pieces} />
      </p>
      <p>
        <Pieces pieces={pieces} />
      </p>
      <span class="sample-button">
        <Pieces pieces={pieces} />
      </span>
    </div>
  );
}
