import type { CompiledDefinition, TextsToShow, ShownText } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import { unmarked } from "./page-content.ts";
import type { PageFrame } from "./page-frame.ts";
import { Contents } from "./results-contents.tsx";
import {
  Facts,
  type PublishedResults,
  type ResultsRound,
  Rule,
  Synthetic,
} from "./results-facts.tsx";
import { Participation, SectionFigures } from "./results-section.tsx";
import { type LanguageTexts, Languages } from "./results-languages.tsx";
import { figureSections } from "./results-figures.ts";
import { participationFigures } from "./results-participation.ts";
import { Say, Shown } from "./shown-text.tsx";

export interface ResultsPageProps {
  readonly frame: PageFrame;
  readonly title: ShownText;
  readonly compiled: CompiledDefinition;
  readonly pack: TextsToShow | undefined;
  readonly round: ResultsRound;
  /** Undefined before the first publication. */
  readonly published: PublishedResults | undefined;
  readonly otherRounds: readonly { readonly name: string; readonly href: string }[];
  /** How far the texts have come in each language but Spanish. */
  readonly languages: readonly LanguageTexts[];
  /** Where to answer; undefined while nobody may. */
  readonly answerHref: string | undefined;
  /** The same counts for programs. */
  readonly dataHref: string;
}

function NothingYet() {
  return (
    <section>
      <h2>
        <Say text="results.empty.title" />
      </h2>
      <p>
        <Say text="results.empty.text" />
      </p>
      <p>
        <Say text="results.empty.next" />
      </p>
    </section>
  );
}

function Figures(props: ResultsPageProps & { readonly published: PublishedResults }) {
  const { compiled, frame, pack, published } = props;
  const source = { compiled, pack, translator: frame.translator, ...published };
  const sections = figureSections(source);
  return (
    <>
      <Rule />
      <Contents sections={sections} />
      <Participation figures={participationFigures(source)} />
      {sections.map((section) => (
        <SectionFigures key={section.name} section={section} />
      ))}
    </>
  );
}

function OtherRounds({ rounds }: { rounds: ResultsPageProps["otherRounds"] }) {
  if (rounds.length === 0) return null;
  return (
    <section class="no-print">
      <h2>
        <Say text="results.other_rounds" />
      </h2>
      <ul>
        {rounds.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ answerHref, dataHref }: Pick<ResultsPageProps, "answerHref" | "dataHref">) {
  return (
    <p class="form-actions">
      {answerHref === undefined ? null : (
        <a class="button" href={answerHref}>
          <Say text="results.answer" />
        </a>
      )}
      <a class="button button-secondary" href={dataHref}>
        <Say text="results.data" />
      </a>
    </p>
  );
}

/** The public results of a round: the stored publication, and nothing else. */
export function ResultsPage(props: ResultsPageProps) {
  const { answerHref, dataHref, frame, otherRounds, published, round, title } = props;
  return (
    <Document
      frame={frame}
      title={`${unmarked(frame.translator.shown("results.title"))}: ${unmarked(title)}`}
    >
      <h1>
        <Say text="results.title" />
      </h1>
      <p class="lead">
        <Shown text={title} />
      </p>
      {round.synthetic ? <Synthetic /> : null}
      <Facts frame={frame} round={round} published={published} />
      {published === undefined ? <NothingYet /> : <Figures {...props} published={published} />}
      <Languages rows={props.languages} />
      <OtherRounds rounds={otherRounds} />
      <Links answerHref={answerHref} dataHref={dataHref} />
    </Document>
  );
}
