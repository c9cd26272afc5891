import { useMemo } from "preact/hooks";
import { problemMessage } from "../../../../locales/problem-message.ts";
import {
  type FoundTrap,
  lengthHint,
  normalizeGlottalStops,
  type TextUnit,
  translationFaults,
  trapsIn,
} from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { useQuiet } from "../use-quiet.ts";

interface TextChecksProps {
  readonly text: TextUnit;
  readonly value: string;
}

/** What is wrong with words as they would be stored; nothing yet with a field that is empty. */
function faultsOf({ text, value }: TextChecksProps) {
  const written = normalizeGlottalStops(value).trim();
  return written === "" ? [] : translationFaults(text.spanish, written, text.kind);
}

/** Most traps name the word themselves. */
function Trap({ form, trap }: FoundTrap) {
  const { t } = useTranslator();
  const { language } = useDesk().data;
  return (
    <li class="check-trap">
      <strong>{t("panel.translation.trap")}</strong>{" "}
      {trap.includes(`«${form}»`) ? null : (
        <>
          <span lang={language}>{form}</span>:{" "}
        </>
      )}
      {trap}
    </li>
  );
}

/** What to mend and what to beware of, as one writes; told politely. */
export function TextChecks({ text, value: typed }: TextChecksProps) {
  const translator = useTranslator();
  const { t } = translator;
  const value = useQuiet(typed, text.key);
  const { glossary } = useDesk().data;
  // A trap is told once, however often the word stands there.
  const traps = useMemo(
    () => new Map(trapsIn(value, glossary).map((found) => [found.trap, found])),
    [value, glossary],
  );
  const faults = faultsOf({ text, value });
  const { fit } = lengthHint(text.spanish, value, text.kind);
  return (
    <div id="text-checks" class="text-checks" role="status">
      <ul>
        {faults.map((fault) => (
          <li key={fault.code} class="check-fault">
            {problemMessage(translator, fault)}
          </li>
        ))}
        {fit === "fits" ? null : <li>{t(`panel.translation.length.${fit}`)}</li>}
        {[...traps.values()].map((found) => (
          <Trap key={found.form} {...found} />
        ))}
      </ul>
    </div>
  );
}
