import { INTERFACE } from "../../../surveys/core/index.ts";
import { useTranslator } from "../editor/use-translator.ts";
import { useDesk } from "./desk/desk-context.ts";

const FILES = ["csv", "xlsx", "xliff"] as const;

/** The voice, the files for translators elsewhere, and the survey itself. */
export function DeskLinks() {
  const { t } = useTranslator();
  const { data, href } = useDesk();
  return (
    <details class="desk-links">
      <summary>{t("panel.translation.more")}</summary>
      <ul>
        <li>
          <a href={`${href}/voz`}>{t("panel.translation.voice")}</a>
        </li>
        {FILES.map((format) => (
          <li key={format}>
            <a href={`${href}/archivo/${format}`}>{t(`panel.translation.file.${format}`)}</a>
          </li>
        ))}
        <li>
          <a href={`${href}/importar`}>{t("panel.translation.file.import")}</a>
        </li>
        {data.survey === INTERFACE ? null : (
          <li>
            <a href={`/panel/encuestas/${data.survey}`}>{t("panel.translation.survey")}</a>
          </li>
        )}
      </ul>
    </details>
  );
}
