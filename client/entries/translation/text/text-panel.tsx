import { useMemo } from "preact/hooks";
import { glossaryMatches, type TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import type { DeskState } from "../desk/desk-store.ts";
import { TextTabs } from "../story/text-tabs.tsx";
import { ConflictBox } from "./conflict-box.tsx";
import { EditNote } from "./edit-note.tsx";
import { GlossaryBox } from "./glossary-box.tsx";
import { SpanishSource } from "./spanish-source.tsx";
import { SuggestionBox } from "./suggestion-box.tsx";
import { TargetField } from "./target-field.tsx";
import { TextActs } from "./text-acts.tsx";
import { TextChecks } from "./text-checks.tsx";
import { TextHeading } from "./text-heading.tsx";
import { TextOrigin } from "./text-origin.tsx";

interface TextPanelProps {
  readonly text: TextUnit | undefined;
  readonly state: DeskState;
}

function Writing({ text, state }: TextPanelProps & { readonly text: TextUnit }) {
  const { glossary } = useDesk().data;
  const terms = useMemo(() => glossaryMatches(text.spanish, glossary), [text.spanish, glossary]);
  const edit = state.edits.get(text.key);
  const value = edit?.text ?? text.text;
  return (
    <>
      <TextHeading text={text} />
      <SpanishSource text={text} terms={terms} />
      {edit?.theirs === undefined ? (
        <>
          <TargetField text={text} value={value} />
          <EditNote text={text} edit={edit} />
          <TextChecks text={text} value={value} />
          <TextActs key={text.key} text={text} state={state} />
        </>
      ) : (
        <ConflictBox key={text.key} theirs={edit.theirs} mine={edit.text} />
      )}
      <SuggestionBox text={text} texts={state.texts} />
      <GlossaryBox terms={terms} />
      <TextOrigin text={text} />
      <TextTabs text={text} />
    </>
  );
}

/** The text one is at: what it translates, what is written, and what can be done with it. */
export function TextPanel({ text, state }: TextPanelProps) {
  const { t } = useTranslator();
  return (
    <section class="text-panel" aria-label={t("panel.translation.pane.text")}>
      {text === undefined ? (
        <p class="empty-state">{t("panel.translation.choose_text")}</p>
      ) : (
        <Writing text={text} state={state} />
      )}
    </section>
  );
}
