import { useMemo } from "preact/hooks";
import type { GlossaryMatch, TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { MarkedDifference } from "../words/marked-difference.tsx";
import { type SpanishPiece, spanishPieces } from "../words/spanish-pieces.ts";

interface SpanishSourceProps {
  readonly text: TextUnit;
  readonly terms: readonly GlossaryMatch[];
}

function Piece({ kind, text }: SpanishPiece) {
  if (kind === "placeholder") return <code class="placeholder">{text}</code>;
  return kind === "term" ? <span class="term">{text}</span> : <>{text}</>;
}

function Former({ text }: Pick<SpanishSourceProps, "text">) {
  const { t } = useTranslator();
  const { formerSpanish, spanish, state } = text;
  if (state !== "stale") return null;
  return (
    <div class="caution former-spanish">
      <p>
        <strong>{t("panel.translation.stale.title")}</strong>{" "}
        {t(
          formerSpanish === undefined
            ? "panel.translation.stale.unknown"
            : "panel.translation.stale.was",
        )}
      </p>
      {formerSpanish === undefined ? null : (
        <p>
          <MarkedDifference before={formerSpanish} after={spanish} language="es" />
        </p>
      )}
    </div>
  );
}

/** What is translated: the Spanish, what changed in it, and the author's remark. */
export function SpanishSource({ text, terms }: SpanishSourceProps) {
  const { t } = useTranslator();
  const pieces = useMemo(() => spanishPieces(text.spanish, terms), [text.spanish, terms]);
  return (
    <div class="text-source">
      <h3>{t("panel.translation.spanish")}</h3>
      <p class="text-spanish">
        {pieces.map((piece, at) => (
          <Piece key={at} {...piece} />
        ))}
      </p>
      <Former text={text} />
      {text.note === undefined ? null : (
        <p class="text-note">
          <strong>{t("panel.translation.note")}</strong> {text.note}
        </p>
      )}
    </div>
  );
}
