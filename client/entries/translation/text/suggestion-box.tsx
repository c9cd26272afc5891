import { useMemo } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID } from "../desk/desk-store.ts";
import { findSuggestions } from "./find-suggestions.ts";

interface SuggestionBoxProps {
  readonly text: TextUnit;
  readonly texts: readonly TextUnit[];
}

/** The same Spanish was translated elsewhere: one press takes those words. */
export function SuggestionBox({ text, texts }: SuggestionBoxProps) {
  const { t } = useTranslator();
  const { store, data } = useDesk();
  const { title, suggestions, language, person } = data;
  const found = useMemo(
    () => findSuggestions(text, { title, texts, suggestions }),
    [text, texts, title, suggestions],
  );
  if (found.length === 0) return null;
  const take = (words: string) => {
    store.write(words);
    store.focus(FIELD_ID);
  };
  return (
    <section class="text-box">
      <h3>{t("panel.translation.suggestion.title")}</h3>
      <ul class="suggestions">
        {found.map((suggestion) => (
          <li key={suggestion.text}>
            <span>
              <span lang={language}>{suggestion.text}</span>{" "}
              <small>
                {suggestion.from === ""
                  ? t("panel.translation.suggestion.interface")
                  : suggestion.from}
                {" · "}
                {t(`panel.translation.state.${suggestion.state}`)}
              </small>
            </span>
            {person.mayWrite ? (
              <button type="button" class="button-secondary" onClick={() => take(suggestion.text)}>
                {t("panel.translation.suggestion.use")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
