import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";

/** Who or what wrote the words, and what they are modelled on. */
export function TextOrigin({ text }: { readonly text: TextUnit }) {
  const { t } = useTranslator();
  const { author, ground, inheritedFrom, origin, source, state } = text;
  if (state === "missing") return null;
  return (
    <details class="text-box">
      <summary>{t("panel.translation.origin.title")}</summary>
      <dl class="origin">
        {author === null ? null : (
          <>
            <dt>{t("panel.translation.origin.author")}</dt>
            <dd>{author.name}</dd>
          </>
        )}
        <dt>{t("panel.translation.origin.trail")}</dt>
        <dd>{origin}</dd>
        {ground === undefined ? null : (
          <>
            <dt>{t("panel.translation.origin.ground")}</dt>
            <dd>{t(`panel.translation.ground.${ground}`)}</dd>
          </>
        )}
        {source === undefined ? null : (
          <>
            <dt>{t("panel.translation.origin.source")}</dt>
            <dd>{source}</dd>
          </>
        )}
        {inheritedFrom === undefined ? null : (
          <>
            <dt>{t("panel.translation.origin.inherited")}</dt>
            <dd>{inheritedFrom}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
