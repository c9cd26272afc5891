import type { GlossaryEntry, GlossaryMatch } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";

function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  const { t } = useTranslator();
  const { language } = useDesk().data;
  const { concept, forms, source, confidence, trap } = entry;
  return (
    <>
      <dt>{concept}</dt>
      <dd>
        {forms.length === 0 ? (
          <p class="glossary-none">{t("panel.translation.glossary.none")}</p>
        ) : (
          <p class="glossary-forms">
            {forms.map((form) => (
              <span key={form} lang={language}>
                {form}
              </span>
            ))}{" "}
            <small>{t(`panel.translation.confidence.${confidence}`)}</small>
          </p>
        )}
        {trap === undefined ? null : (
          <p class="glossary-trap">
            <strong>{t("panel.translation.trap")}</strong> {trap}
          </p>
        )}
        {source === "" ? null : (
          <p class="glossary-source">{t("panel.translation.glossary.source", { source })}</p>
        )}
      </dd>
    </>
  );
}

/** What the shipped glossary has of the words of the Spanish. Attested words, not a translation. */
export function GlossaryBox({ terms }: { readonly terms: readonly GlossaryMatch[] }) {
  const { t } = useTranslator();
  const entries = [...new Set(terms.map(({ entry }) => entry))];
  if (entries.length === 0) return null;
  return (
    <details class="text-box" open>
      <summary>{t("panel.translation.glossary.title", { count: entries.length })}</summary>
      <p class="text-box-about">{t("panel.translation.glossary.about")}</p>
      <dl class="glossary">
        {entries.map((entry) => (
          <Entry key={entry.concept} entry={entry} />
        ))}
      </dl>
    </details>
  );
}
