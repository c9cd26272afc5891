import { useContext } from "preact/hooks";
import type { ShownText } from "../../surveys/core/index.ts";
import type { Figure, FigureSection, QuestionFigure } from "./results-figures.ts";
import { sectionId, SectionTitle } from "./results-contents.tsx";
import { MatrixTable } from "./results-matrix.tsx";
import { type GroupFigure, groupSentence } from "./results-participation.ts";
import { figureSentence } from "./results-sentence.ts";
import { ResultsTable } from "./results-table.tsx";
import { PageTranslator, Say, Shown } from "./shown-text.tsx";

/** What the sentence and the numbers do not say by themselves. */
const NOTES: Readonly<Record<QuestionFigure["kind"], string | undefined>> = {
  one: undefined,
  multiple: "results.note.multiple",
  rank: "results.note.rank",
  entries: "results.note.entries",
};

const COUNT_COLUMNS: Readonly<Record<QuestionFigure["kind"], string>> = {
  one: "results.column.people",
  multiple: "results.column.people",
  rank: "results.column.first",
  entries: "results.column.entries",
};

function Sentence({ text }: { text: ShownText }) {
  return (
    <p class="figure-sentence" data-sentence>
      <Shown text={text} />
    </p>
  );
}

function Title({ id, figure }: { id: string; figure: Figure }) {
  return (
    <>
      {figure.around.map((label) => (
        <p key={label.spanish} class="figure-around">
          <Shown text={label.shown} />
        </p>
      ))}
      <h3 id={id}>
        <Shown text={figure.label.shown} />
      </h3>
    </>
  );
}

function QuestionNumbers({ figure, titleId }: { figure: QuestionFigure; titleId: string }) {
  const translator = useContext(PageTranslator);
  if (translator === undefined) return null;
  const { bars, kind, n } = figure;
  const note = NOTES[kind];
  const sentence = figureSentence(translator, figure);
  if (n === null) {
    return (
      <p class="soft">
        <Shown text={sentence} />
      </p>
    );
  }
  return (
    <>
      <Sentence text={sentence} />
      {note === undefined ? null : (
        <p class="soft">
          <Say text={note} />
        </p>
      )}
      <ResultsTable
        titleId={titleId}
        columns={{ name: "results.column.choice", count: COUNT_COLUMNS[kind] }}
        n={n}
        rows={bars.map((bar) => ({ ...bar, label: bar.label.shown }))}
      />
    </>
  );
}

function OneFigure({ figure }: { figure: Figure }) {
  const titleId = `titulo-${figure.name}`;
  if (figure.form === "matrix") {
    return (
      <article class="figure" aria-labelledby={titleId}>
        <Title id={titleId} figure={figure} />
        <MatrixTable figure={figure} titleId={titleId} />
      </article>
    );
  }
  return (
    <article
      class="figure"
      aria-labelledby={titleId}
      data-question={figure.name}
      data-n={figure.n ?? undefined}
    >
      <Title id={titleId} figure={figure} />
      <QuestionNumbers figure={figure} titleId={titleId} />
    </article>
  );
}

export function SectionFigures({ section }: { section: FigureSection }) {
  return (
    <section id={sectionId(section.name)}>
      <h2>
        <SectionTitle label={section.label} />
      </h2>
      {section.figures.map((figure) => (
        <OneFigure key={figure.name} figure={figure} />
      ))}
    </section>
  );
}

function GroupNumbers({ figure }: { figure: GroupFigure }) {
  const translator = useContext(PageTranslator);
  const { n, rows, split } = figure;
  const titleId = `titulo-${split}`;
  if (translator === undefined) return null;
  const isHiding = rows.some(({ count }) => count === null);
  return (
    <article class="figure" aria-labelledby={titleId} data-split={split}>
      <h3 id={titleId}>
        <Say text={`results.participation.${split}.title`} />
      </h3>
      <Sentence text={groupSentence(translator, figure)} />
      {isHiding ? (
        <p class="soft">
          <Say text="results.note.hidden_groups" />
        </p>
      ) : null}
      <ResultsTable
        titleId={titleId}
        columns={{ name: `results.column.${split}`, count: "results.column.responses" }}
        n={n}
        rows={rows.map((row) => ({ ...row, label: row.label.shown }))}
      />
    </article>
  );
}

export function Participation({ figures }: { figures: readonly GroupFigure[] }) {
  return (
    <section id={sectionId("participacion")}>
      <h2>
        <Say text="results.participation.title" />
      </h2>
      {figures.map((figure) => (
        <GroupNumbers key={figure.split} figure={figure} />
      ))}
    </section>
  );
}
