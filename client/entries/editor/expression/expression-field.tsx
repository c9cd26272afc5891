import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { WrittenExpression } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../use-translator.ts";
import type { Workbench } from "../workbench.ts";
import { takeSuggestion } from "./complete.ts";
import { explainProblem } from "./explain-problem.ts";
import { ExpressionReport } from "./expression-report.tsx";
import { optionId, SuggestionList } from "./suggestion-list.tsx";
import { type FieldCompletion, useCompletion } from "./use-completion.ts";
import { useSettled } from "./use-settled.ts";

export interface ExpressionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly itemName: string;
  readonly workbench: Workbench;
  readonly onChange: (value: string) => void;
  /** The list whose choices it filters; its bare names are then columns of that list. */
  readonly filteredList?: string | undefined;
  /** What is wrong with it among the other expressions, in words. */
  readonly problem?: string | undefined;
}

/** What is wrong with the expression and what it gives, for this one alone. */
function useFindings({ filteredList, itemName, value, workbench }: ExpressionFieldProps) {
  return useMemo(() => {
    const list = filteredList === undefined ? {} : { list: filteredList };
    const written: WrittenExpression = { source: value, ...list };
    if (value.trim() === "") return { problems: [], finding: undefined };
    const problems = workbench.check(written);
    const finding = problems.length === 0 ? workbench.find(itemName, written) : undefined;
    return { problems, finding };
  }, [filteredList, itemName, value, workbench]);
}

/** The field, whose cursor goes where a suggestion or correction puts it. */
function useCursor() {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const at = wanted.current;
    if (at === undefined) return;
    wanted.current = undefined;
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  });
  return { field, moveTo: (at: number) => (wanted.current = at) };
}

/** Told to whoever does not see the list nor the report. */
function Status({
  completion,
  problem,
}: Pick<FieldCompletion, "completion"> & { problem: string }) {
  const { t } = useTranslator();
  const count = completion?.suggestions.length ?? 0;
  const settled = useSettled(problem);
  return (
    <p class="visually-hidden" role="status">
      {count > 0 ? t("panel.expression.suggestion_count", { count }) : settled}
    </p>
  );
}

interface ControlProps {
  readonly of: ExpressionFieldProps;
  readonly isInvalid: boolean;
  readonly list: FieldCompletion;
  readonly field: ReturnType<typeof useCursor>["field"];
}

const rowsFor = (value: string) => Math.min(8, Math.max(2, Math.ceil(value.length / 40)));

function Control({ of, isInvalid, list, field }: ControlProps) {
  const { hint, id, value, onChange, problem } = of;
  const { t } = useTranslator();
  const { active, completion } = list;
  const listId = `${id}-options`;
  const isShifted = useRef(false);
  return (
    <textarea
      id={id}
      ref={field}
      class="expression-input"
      rows={rowsFor(value)}
      value={value}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      placeholder={t("panel.expression.help")}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls={completion === undefined ? undefined : listId}
      aria-activedescendant={completion === undefined ? undefined : optionId(listId, active)}
      aria-describedby={[hint && `${id}-hint`, problem && `${id}-problem`, `${id}-report`]
        .filter(Boolean)
        .join(" ")}
      aria-invalid={isInvalid ? "true" : undefined}
      onInput={({ currentTarget }) => {
        onChange(currentTarget.value);
        list.follow(currentTarget.selectionStart);
      }}
      onBeforeInput={(event) => {
        // The keyboard of a phone may break the line without telling of a key.
        if (event.inputType === "insertLineBreak" && !isShifted.current) event.preventDefault();
      }}
      onKeyDown={(event) => {
        isShifted.current = event.shiftKey;
        if (!list.press(event, event.currentTarget.selectionStart)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={list.close}
      onBlur={list.close}
    />
  );
}

function Head({ hint, id, label }: Pick<ExpressionFieldProps, "hint" | "id" | "label">) {
  return (
    <>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** A field for an expression: it completes names, says what is wrong and what it gives now. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { id, itemName, onChange, problem, value, workbench } = props;
  const { vocabulary } = workbench;
  const translator = useTranslator();
  const { finding, problems } = useFindings(props);
  const { field, moveTo } = useCursor();
  const list = useCompletion({
    value,
    itemName,
    vocabulary,
    onTake: (completion, suggestion) => {
      const taken = takeSuggestion(value, completion, suggestion);
      moveTo(taken.at);
      onChange(taken.source);
    },
  });
  const [first] = problems;
  const explained = first && explainProblem(first, { source: value, vocabulary, translator });
  const { completion } = list;
  return (
    <div class="field expression">
      <Head {...props} />
      <div class="expression-box">
        <Control
          of={props}
          isInvalid={problems.length > 0 || problem !== undefined}
          list={list}
          field={field}
        />
        {completion === undefined ? null : (
          <SuggestionList
            id={`${id}-options`}
            suggestions={completion.suggestions}
            active={list.active}
            onTake={list.take}
          />
        )}
      </div>
      {problem === undefined ? null : (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Status completion={completion} problem={explained?.message ?? problem ?? ""} />
      <ExpressionReport
        id={`${id}-report`}
        source={value}
        vocabulary={vocabulary}
        problems={problems}
        finding={finding}
        onCorrect={(source) => {
          moveTo(source.length);
          onChange(source);
        }}
      />
    </div>
  );
}
