import { useState } from "preact/hooks";
import { LANGUAGES } from "../../../../locales/languages.ts";
import { problemMessage } from "../../../../locales/problem-message.ts";
import { isLanguageTag } from "../../../../surveys/core/index.ts";
import { languageName } from "../../../pages/panel/language-name.ts";
import { useEditor } from "../editor-context.ts";
import { useTranslator } from "../use-translator.ts";
import { TextInput } from "./field-parts.tsx";
import { propertyId, propertyWords } from "./property-tools.ts";

/** Everybody's language: it is always offered, and first. */
const SPANISH = "es";
const ID = propertyId("languages");

interface LanguagesFieldProps {
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}

interface LanguageChoiceProps extends LanguagesFieldProps {
  readonly tag: string;
}

function LanguageChoice({ tag, languages, onChange }: LanguageChoiceProps) {
  const { t } = useTranslator();
  const id = `${ID}-${tag}`;
  const isSpanish = tag === SPANISH;
  const others = languages.filter((each) => each !== tag && each !== SPANISH);
  return (
    <label class="field-choice" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={isSpanish || languages.includes(tag)}
        disabled={isSpanish}
        onChange={({ currentTarget: { checked } }) =>
          onChange([SPANISH, ...new Set(others), ...(checked ? [tag] : [])])
        }
      />
      <span>
        <span lang={tag}>{languageName(tag)}</span>
        {isSpanish ? ` · ${t("panel.editor.language_always")}` : null}
      </span>
    </label>
  );
}

/** Why a code cannot be added; nothing while none is written. */
function codeProblem(code: string, shown: readonly string[]): string | undefined {
  if (code === "") return undefined;
  if (!isLanguageTag(code)) return "definition.bad_language";
  const isShown = shown.some((tag) => tag.toLowerCase() === code.toLowerCase());
  return isShown ? "definition.duplicate_language" : undefined;
}

interface AddLanguageProps {
  readonly shown: readonly string[];
  readonly onAdd: (tag: string) => void;
}

function AddLanguage({ shown, onAdd }: AddLanguageProps) {
  const translator = useTranslator();
  const { t } = translator;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const add = () => {
    const code = typed.trim();
    const found = codeProblem(code, shown);
    setProblem(found);
    if (code === "" || found !== undefined) return;
    setTyped("");
    onAdd(code);
  };
  return (
    <div
      class="language-add"
      data-own-undo={typed === "" ? undefined : ""}
      onKeyDown={({ key, target }) => {
        if (key === "Enter" && target instanceof HTMLInputElement) add();
      }}
    >
      <TextInput
        id={`${ID}-new`}
        label={t("panel.editor.language_new")}
        hint={t("panel.editor.language_new_hint")}
        problem={problem === undefined ? undefined : problemMessage(translator, { code: problem })}
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
        input={{ spellcheck: false }}
      />
      <button type="button" class="button-secondary" onClick={add}>
        {t("panel.editor.language_add")}
      </button>
    </div>
  );
}

/** The languages offered, by name; whichever was there while the field is open stays in sight. */
export function LanguagesField({ languages, onChange }: LanguagesFieldProps) {
  const { store } = useEditor();
  const translator = useTranslator();
  const { label, hint } = propertyWords(translator, "languages");
  const [seen, setSeen] = useState<readonly string[]>([]);
  const shown = [...new Set([...LANGUAGES.map(({ code }) => code), ...seen, ...languages])];
  if (shown.length > seen.length) setSeen(shown);
  return (
    <fieldset class="field languages-field" id={ID} tabIndex={-1} aria-describedby={`${ID}-hint`}>
      <legend>{label}</legend>
      <p class="hint" id={`${ID}-hint`}>
        {hint}
      </p>
      {shown.map((tag) => (
        <LanguageChoice key={tag} tag={tag} languages={languages} onChange={onChange} />
      ))}
      <AddLanguage
        shown={shown}
        onAdd={(tag) => {
          onChange([...new Set([SPANISH, ...languages, tag])]);
          store.announce("panel.editor.language_added", { name: languageName(tag) });
        }}
      />
    </fieldset>
  );
}
