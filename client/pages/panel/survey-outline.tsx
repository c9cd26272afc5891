import type { ComponentChildren } from "preact";
import type { Definition, Item, Question } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";

interface OutlineProps {
  readonly definition: Definition;
  /** Whether the rules (when shown, what is accepted) stand beside each question. */
  readonly hasRules?: boolean;
  /** What a section at the top is on its page. */
  readonly heading: "h2" | "h3";
  /** What stands under an item, e.g. its comments. */
  readonly under?: (item: Item) => ComponentChildren;
}

/** A survey to read: every section and question with its choices. */
export function Outline(props: OutlineProps) {
  return (
    <ol class="outline">
      {props.definition.items.map((item) => (
        <OutlineItem key={item.name} item={item} {...props} />
      ))}
    </ol>
  );
}

function OutlineItem({ item, ...props }: OutlineProps & { readonly item: Item }) {
  const { definition, under, hasRules = false, heading } = props;
  const Title = item.kind === "question" ? "p" : heading;
  return (
    <li class="outline-item" id={`p-${item.name}`}>
      <Title class={item.kind === "question" ? "outline-question" : "outline-section"}>
        {item.label ?? <span class="soft">{item.name}</span>}
      </Title>
      {item.hint === undefined ? null : <p class="hint">{item.hint}</p>}
      <p class="outline-facts soft">
        <span class="code">{item.name}</span> ·{" "}
        {item.kind === "question" ? (
          <QuestionFacts question={item} />
        ) : (
          <Say text={`panel.item_sort.${item.kind}`} />
        )}
      </p>
      {hasRules ? <Rules item={item} /> : null}
      {item.kind === "question" ? <Choices definition={definition} question={item} /> : null}
      {under?.(item)}
      {item.kind === "question" ? null : (
        <ol class="outline">
          {item.items.map((inner) => (
            <OutlineItem key={inner.name} item={inner} {...props} heading="h3" />
          ))}
        </ol>
      )}
    </li>
  );
}

function QuestionFacts({ question }: { readonly question: Question }) {
  const { type, required, sensitive, publish } = question;
  return (
    <>
      <Say text={`panel.item_sort.${type}`} />
      {required === true ? (
        <>
          {" · "}
          <Say text="panel.outline.required" />
        </>
      ) : null}
      {sensitive === true ? (
        <>
          {" · "}
          <Say text="panel.outline.sensitive" />
        </>
      ) : null}
      {publish === false ? (
        <>
          {" · "}
          <Say text="panel.outline.not_published" />
        </>
      ) : null}
    </>
  );
}

function rulesOf(item: Item) {
  const own = item.kind === "question" ? item : undefined;
  return [
    { rule: "relevant", text: item.relevant ?? "" },
    { rule: "constraint", text: own?.constraint ?? "" },
    { rule: "calculation", text: own?.calculation ?? "" },
    { rule: "choicefilter", text: own?.choiceFilter ?? "" },
  ].filter(({ text }) => text !== "");
}

function Rules({ item }: { readonly item: Item }) {
  const rules = rulesOf(item);
  if (rules.length === 0) return null;
  return (
    <dl class="rules">
      {rules.map(({ rule, text }) => (
        <div key={rule}>
          <dt>
            <Say text={`panel.outline.${rule}`} />
          </dt>
          <dd class="code">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const SHOWN_CHOICES = 30;

function Choices(props: { readonly definition: Definition; readonly question: Question }) {
  const { definition, question } = props;
  const choices = definition.lists[question.list ?? ""] ?? [];
  if (choices.length === 0) return null;
  const rest = choices.length - SHOWN_CHOICES;
  return (
    <ul class="outline-choices">
      {choices.slice(0, SHOWN_CHOICES).map(({ name, label }) => (
        <li key={name}>{label}</li>
      ))}
      {rest > 0 ? (
        <li class="soft">
          <Say text="panel.outline.more_choices" with={{ count: rest }} />
        </li>
      ) : null}
    </ul>
  );
}
