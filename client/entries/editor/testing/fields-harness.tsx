import { render } from "preact";
import { useState } from "preact/hooks";
import { createTranslator } from "../../../../locales/translator.ts";
import type { Definition, Item, PeaTags, Question } from "../../../../surveys/core/index.ts";
import { PageTranslator } from "../../../pages/shown-text.tsx";
import "../../../styles/expression.css";
import "../../../styles/panel.css";
import "../../../styles/phone.css";
import "../../../styles/site.css";
import { ExpressionField } from "../expression/expression-field.tsx";
import { PeaTagsField } from "../pea/pea-tags-field.tsx";
import { PreviewPanel } from "../preview/preview-panel.tsx";
import { useWorkbench } from "../workbench.ts";
import { smallDefinition } from "./small-definition.ts";
import { testCatalogue } from "./test-catalogue.ts";

const PROPERTIES = ["relevant", "constraint", "choiceFilter"] as const;

function changed(items: readonly Item[], name: string, change: Partial<Question>): Item[] {
  return items.map((item) => {
    if (item.kind !== "question") return { ...item, items: changed(item.items, name, change) };
    return item.name === name ? { ...item, ...change } : item;
  });
}

function questionsIn(items: readonly Item[]): readonly Question[] {
  return items.flatMap((item) => (item.kind === "question" ? [item] : questionsIn(item.items)));
}

function Harness({ first }: { readonly first: Definition }) {
  const [definition, setDefinition] = useState(first);
  const [selected, setSelected] = useState(questionsIn(first.items)[0]?.name ?? "");
  const workbench = useWorkbench(definition);
  const questions = questionsIn(definition.items);
  const question = questions.find(({ name }) => name === selected);
  const set = (change: Partial<Question>) =>
    setDefinition({ ...definition, items: changed(definition.items, selected, change) });
  const setPea = (pea: PeaTags | undefined) => {
    const { pea: _, ...rest } = question ?? {};
    set(pea === undefined ? { ...rest, pea: {} } : { pea });
  };
  return (
    <main class="wrap">
      <h1>Editor</h1>
      <div class="field">
        <label for="seleccion">Pregunta</label>
        <select
          id="seleccion"
          value={selected}
          onChange={({ currentTarget }) => setSelected(currentTarget.value)}
        >
          {questions.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="texto">Texto</label>
        <input
          id="texto"
          value={question?.label ?? ""}
          onInput={({ currentTarget }) => set({ label: currentTarget.value })}
        />
      </div>
      {PROPERTIES.map((property) => (
        <ExpressionField
          key={property}
          id={property}
          label={property}
          value={question?.[property] ?? ""}
          itemName={selected}
          workbench={workbench}
          filteredList={property === "choiceFilter" ? question?.list : undefined}
          onChange={(value) => set({ [property]: value })}
        />
      ))}
      <PeaTagsField value={question?.pea} catalogue={testCatalogue()} onChange={setPea} />
      <PreviewPanel definition={definition} workbench={workbench} selected={selected} />
    </main>
  );
}

const definition = smallDefinition();
render(
  <PageTranslator.Provider value={createTranslator("es")}>
    <Harness first={definition} />
  </PageTranslator.Provider>,
  document.body,
);
