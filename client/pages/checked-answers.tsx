import { isAnswerable, type ScreenItem, type ShownText } from "../../surveys/core/index.ts";
import { answerWords } from "../questions/answer-words.ts";
import { fieldId } from "../questions/form-fields.ts";
import {
  type PlacedQuestion,
  relevantQuestions,
  relevantRepeats,
} from "../questions/placed-questions.ts";
import type { QuestionView } from "../questions/question-view.ts";
import { shownItemText } from "../questions/shown-item.ts";
import { sectionTitle, shownSections } from "./journey-page.ts";
import { screensIn } from "./journey-screens.ts";
import { Say, Shown } from "./shown-text.tsx";

interface RowProps {
  readonly label: ShownText;
  readonly entry: number | undefined;
  readonly words: readonly ShownText[];
  /** `ol` where the order is the answer. */
  readonly List: "ul" | "ol";
  readonly href: string;
}

function ChangeButton({ label, href }: Pick<RowProps, "label" | "href">) {
  return (
    <button type="submit" class="button-quiet" formAction={href}>
      <Say text="check.change" />
      <span class="visually-hidden">
        {": "}
        <Shown text={label} />
      </span>
    </button>
  );
}

function Words({ words, List }: Pick<RowProps, "words" | "List">) {
  if (words.length === 0) {
    return (
      <span class="soft">
        <Say text="check.unanswered" />
      </span>
    );
  }
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) return <Shown text={only} />;
  return (
    <List>
      {words.map((word, index) => (
        <li key={index}>
          <Shown text={word} />
        </li>
      ))}
    </List>
  );
}

function Row({ label, entry, words, List, href }: RowProps) {
  return (
    <div>
      <dt>
        {entry === undefined ? null : (
          <>
            <Say text="question.repeat.entry" with={{ number: entry }} />
            {". "}
          </>
        )}
        <Shown text={label} />
      </dt>
      <dd>
        <Words words={words} List={List} />
      </dd>
      <dd class="answers-change">
        <ChangeButton label={label} href={href} />
      </dd>
    </div>
  );
}

function entryOf(path: string): number | undefined {
  const index = /\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
}

function QuestionRow(props: PlacedQuestion & { readonly view: QuestionView; screen: number }) {
  const { question, path, view, screen } = props;
  const label = shownItemText(view, { item: question, path }, "label");
  return (
    <Row
      label={label ?? { text: question.name, language: view.translator.language }}
      entry={entryOf(path)}
      words={answerWords({ question, path, view })}
      List={question.type === "rank" ? "ol" : "ul"}
      href={`?ir=${String(screen)}#${fieldId(path)}`}
    />
  );
}

interface BlockProps {
  readonly items: readonly ScreenItem[];
  readonly screen: number;
  readonly view: QuestionView;
}

function BlockRows({ items, screen, view }: BlockProps) {
  const asked = relevantQuestions(items, view.form).filter(({ question }) =>
    isAnswerable(question.type),
  );
  const empty = relevantRepeats(items, view.form).filter(
    ({ path }) => view.form.entriesOf(path) === 0,
  );
  if (asked.length + empty.length === 0) return null;
  return (
    <dl class="answers">
      {asked.map((placed) => (
        <QuestionRow key={placed.path} {...placed} view={view} screen={screen} />
      ))}
      {empty.map(({ repeat, path }) => (
        <Row
          key={path}
          label={
            shownItemText(view, { item: repeat, path }, "label") ??
            view.translator.shown("question.repeat.title")
          }
          entry={undefined}
          words={[]}
          List="ul"
          href={`?ir=${String(screen)}#${fieldId(path, "title")}`}
        />
      ))}
    </dl>
  );
}

/** Groups apart, each under its title; the questions between them together. */
function blocksOf(items: readonly ScreenItem[]): readonly (readonly ScreenItem[])[] {
  const blocks: ScreenItem[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (item.kind === "question" && last?.[0]?.kind === "question") last.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

function Block(props: BlockProps) {
  const [first] = props.items;
  if (first === undefined || !props.view.form.isRelevant(first.name)) {
    return <BlockRows {...props} />;
  }
  const place = { item: first, path: first.name };
  const title = first.kind === "group" ? shownItemText(props.view, place, "label") : undefined;
  return (
    <>
      {title === undefined ? null : (
        <h3>
          <Shown text={title} />
        </h3>
      )}
      <BlockRows {...props} />
    </>
  );
}

function ScreenRows({ screen, view }: { readonly screen: number; readonly view: QuestionView }) {
  const items = screensIn(view.form.compiled)[screen]?.items ?? [];
  return (
    <>
      {blocksOf(items).map((block) => (
        <Block key={block[0]?.name} items={block} screen={screen} view={view} />
      ))}
    </>
  );
}

/** Per section, every question with its answer in words and the way to change it. */
export function CheckedAnswers({
  surveyTitle,
  view,
}: {
  readonly surveyTitle: ShownText;
  readonly view: QuestionView;
}) {
  return (
    <>
      {shownSections(view).map(({ section, screens }) => (
        <section key={screens[0]}>
          <h2>
            <Shown text={sectionTitle(view, section, surveyTitle)} />
          </h2>
          {screens.map((screen) => (
            <ScreenRows key={screen} screen={screen} view={view} />
          ))}
        </section>
      ))}
    </>
  );
}
