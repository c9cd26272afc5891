import { problemMessage } from "../../../../locales/problem-message.ts";
import type { Translator } from "../../../../locales/translator.ts";
import type { Finding } from "../../../../surveys/core/index.ts";

const MOST_SHOWN = 5;
const LONGEST = 120;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function listed(texts: readonly string[], { t }: Translator): string {
  const shown = texts.slice(0, MOST_SHOWN).map(shortened).join(", ");
  const count = texts.length - MOST_SHOWN;
  return count > 0 ? `${shown} ${t("panel.expression.value.more", { count })}` : shown;
}

function valueWords(value: string | number | boolean, translator: Translator): string {
  const { t } = translator;
  if (value === true) return t("panel.expression.value.true");
  if (value === false) return t("panel.expression.value.false");
  if (typeof value === "string") return textWords(value, translator);
  return Number.isFinite(value)
    ? translator.number(value)
    : t("panel.expression.value.not_a_number");
}

function textWords(text: string, { t }: Translator): string {
  return text === "" ? t("panel.expression.value.empty") : shortened(text);
}

/** What an expression gives now, in words. */
export function findingWords(finding: Finding, translator: Translator): string {
  const { t } = translator;
  switch (finding.kind) {
    case "value":
      return valueWords(finding.value, translator);
    case "items": {
      const texts = finding.texts.filter((text) => text !== "");
      return texts.length === 0 ? t("panel.expression.value.empty") : listed(texts, translator);
    }
    case "choices":
      return finding.names.length === 0
        ? t("panel.expression.value.no_choices")
        : listed(finding.names, translator);
    case "problem":
      return `${t("panel.expression.value.problem")} ${problemMessage(translator, finding.problem)}`;
  }
}
