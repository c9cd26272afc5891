import { useLayoutEffect, useRef } from "preact/hooks";
import {
  normalizeGlottalStops,
  placeholdersOf,
  type TextUnit,
} from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID } from "../desk/desk-store.ts";
import { insertText } from "./insert-text.ts";

const GLOTTAL_STOP = "\u02bc";
const DESCRIBED_BY = "text-checks";

interface TargetFieldProps {
  readonly text: TextUnit;
  readonly value: string;
}

/** Room for all that is written, where the browser does not give it by itself. */
function useRoom(value: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.rows = 3;
    while (element.scrollHeight > element.clientHeight && element.rows < 24) element.rows += 1;
  }, [value]);
  return field;
}

/** What was typed, with every glottal stop in its one form; the cursor stays where it was. */
function normalize(field: HTMLTextAreaElement): string {
  const { selectionEnd, selectionStart, value } = field;
  const normal = normalizeGlottalStops(value);
  if (normal !== value) {
    field.value = normal;
    field.setSelectionRange(selectionStart, selectionEnd);
  }
  return normal;
}

interface InsertProps {
  readonly spanish: string;
  readonly onInsert: (text: string, isWord: boolean) => void;
}

/** Signs that keyboards do not have, and what the text fills in. */
function Inserts({ spanish, onInsert }: InsertProps) {
  const { t } = useTranslator();
  const placeholders = [...new Set(placeholdersOf(spanish))];
  return (
    <div class="text-inserts" role="group" aria-label={t("panel.translation.insert.label")}>
      <button
        type="button"
        class="tool insert-stop"
        aria-label={t("panel.translation.insert.glottal_stop")}
        onClick={() => onInsert(GLOTTAL_STOP, false)}
      >
        <span aria-hidden="true">{GLOTTAL_STOP}</span>
      </button>
      {placeholders.map((placeholder) => (
        <button
          key={placeholder}
          type="button"
          class="tool placeholder"
          aria-label={t("panel.translation.insert.placeholder", { placeholder })}
          onClick={() => onInsert(placeholder, true)}
        >
          <code aria-hidden="true">{placeholder}</code>
        </button>
      ))}
    </div>
  );
}

/** Where the translation is written. */
export function TargetField({ text, value }: TargetFieldProps) {
  const { t } = useTranslator();
  const { store, data, languageName } = useDesk();
  const field = useRoom(value);
  const insert = (added: string, isWord: boolean) => {
    const element = field.current;
    if (element === null) return;
    const next = insertText(element, added, isWord);
    element.value = next.value;
    element.focus();
    element.setSelectionRange(next.cursor, next.cursor);
    store.write(normalize(element));
  };
  return (
    <div class="text-writing">
      <label for={FIELD_ID}>{t("panel.translation.in_language", { language: languageName })}</label>
      <textarea
        ref={field}
        id={FIELD_ID}
        lang={data.language}
        rows={3}
        spellcheck={false}
        autocapitalize="sentences"
        autocomplete="off"
        readOnly={!data.person.mayWrite}
        aria-describedby={DESCRIBED_BY}
        aria-keyshortcuts="Control+Enter"
        value={value}
        onInput={(event) => {
          const element = event.currentTarget;
          // Keyboards of phones compose words: changed meanwhile, they would double letters.
          store.write(event.isComposing ? element.value : normalize(element));
        }}
        onCompositionEnd={({ currentTarget }) => store.write(normalize(currentTarget))}
        onBlur={({ currentTarget }) => {
          if (normalizeGlottalStops(currentTarget.value) !== currentTarget.value)
            store.write(normalize(currentTarget));
        }}
      />
      {data.person.mayWrite ? <Inserts spanish={text.spanish} onInsert={insert} /> : null}
    </div>
  );
}
