import { useMemo } from "preact/hooks";
import { useTranslator } from "../../editor/use-translator.ts";
import { type DifferencePart, wordDifference } from "./word-difference.ts";

interface MarkedDifferenceProps {
  readonly before: string;
  readonly after: string;
  /** Language of both. */
  readonly language: string;
}

function Part({ kind, text }: DifferencePart) {
  const { t } = useTranslator();
  if (kind === "same") return <>{text}</>;
  const Mark = kind === "gone" ? "del" : "ins";
  return (
    <Mark>
      <span class="visually-hidden" lang="es">
        {t(`panel.translation.difference.${kind}`)}{" "}
      </span>
      {text}
    </Mark>
  );
}

/** One text as another, with what was taken out and put in. */
export function MarkedDifference({ before, after, language }: MarkedDifferenceProps) {
  const parts = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <span class="word-difference" lang={language}>
      {parts.map((part, at) => (
        <Part key={at} {...part} />
      ))}
    </span>
  );
}
