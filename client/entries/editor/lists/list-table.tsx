import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Choice } from "../../../../surveys/core/index.ts";
import { problemMessage } from "../../../../locales/problem-message.ts";
import { dragRows, type Hover } from "../drag-rows.ts";
import { useEditor } from "../editor-context.ts";
import { useTranslator } from "../use-translator.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { type ListActs, listActs } from "./list-acts.ts";

/** Catalogues have hundreds of choices: the rest is shown when asked for. */
const SHOWN = 60;

interface ListTableProps {
  readonly list: string;
  readonly choices: readonly Choice[];
}

interface Dragging {
  readonly from: number;
  readonly hover: Hover | undefined;
}

/** Where the dragged choice would stand among the others. */
function targetOf(from: number, { row, share }: Hover): number {
  const at = row + (share < 0.5 ? 0 : 1);
  return at > from ? at - 1 : at;
}

function useChoiceDrag(acts: ListActs) {
  const list = useRef<HTMLUListElement>(null);
  const [dragging, setDragging] = useState<Dragging | undefined>(undefined);
  const grab = useCallback(
    (from: number, event: PointerEvent) => {
      if (list.current === null) return;
      event.preventDefault();
      dragRows(event, list.current, {
        onHover: (hover) => setDragging({ from, hover }),
        onDrop: (hover) => {
          const to = targetOf(from, hover);
          if (to !== from) acts.move(from, to);
        },
        onEnd: () => setDragging(undefined),
      });
    },
    [acts],
  );
  const dropOn = (index: number) => {
    const hover = dragging?.hover;
    if (hover?.row !== index) return undefined;
    return hover.share < 0.5 ? ("before" as const) : ("behind" as const);
  };
  return { list, grab, dropOn };
}

function AddChoice({ list, acts }: { readonly list: string; readonly acts: ListActs }) {
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="button-secondary"
      id={`list-${list}-add`}
      onClick={() => acts.add(t("panel.editor.new_choice"))}
    >
      {t("panel.editor.add_choice")}
    </button>
  );
}

/** The choices of a list, to be written, ordered and taken away. */
export function ListTable({ list, choices }: ListTableProps) {
  const { store, workbench } = useEditor();
  const translator = useTranslator();
  const { t } = translator;
  const acts = useMemo(() => listActs(store, list), [store, list]);
  const { list: rows, grab, dropOn } = useChoiceDrag(acts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? choices : choices.slice(0, SHOWN);
  const problems = workbench.problemsOfList(list);
  return (
    <div class="choice-list">
      {problems.map((problem, at) => (
        <p key={at} class="field-problem">
          {problemMessage(translator, problem)} <code>{problem.parameters["choice"]}</code>
        </p>
      ))}
      <div class="choice-heads" aria-hidden="true">
        <span>{t("panel.editor.head_code")}</span>
        <span>{t("panel.editor.head_label")}</span>
        <span>{t("panel.editor.head_icon")}</span>
      </div>
      <ul class="choice-rows" ref={rows}>
        {shown.map((choice, index) => (
          <ChoiceRow
            key={index}
            list={list}
            choice={choice}
            index={index}
            isLast={index === choices.length - 1}
            drop={dropOn(index)}
            acts={acts}
            onGrab={grab}
          />
        ))}
      </ul>
      {shown.length === choices.length ? null : (
        <button type="button" class="button-quiet" onClick={() => setWhole(true)}>
          {t("panel.editor.show_choices", { count: choices.length })}
        </button>
      )}
      <AddChoice
        list={list}
        acts={{
          ...acts,
          add: (label) => {
            setWhole(true);
            acts.add(label);
          },
        }}
      />
    </div>
  );
}
