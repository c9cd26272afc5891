import type { Publication } from "../../surveys/analysis/publication.ts";
import type { Counts } from "../../surveys/core/index.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

/** What the public may see of a round. */
export interface PublishedResults {
  /** The body of the results API. */
  readonly counts: Counts;
  readonly n: number;
  readonly participation: Publication["participation"];
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
}

export interface ResultsRound {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** Made up by a program, for demonstrations. */
  readonly synthetic: boolean;
}

interface FactsProps {
  readonly frame: PageFrame;
  readonly round: ResultsRound;
  readonly published: PublishedResults | undefined;
}

function Period({ frame, round }: Omit<FactsProps, "published">) {
  const { date } = frame.translator;
  const from = date(round.opensOn);
  return round.closesOn === null ? (
    <Say text="results.period.open" with={{ from }} />
  ) : (
    <Say text="results.period.whole" with={{ from, to: date(round.closesOn) }} />
  );
}

export function Facts({ frame, round, published }: FactsProps) {
  const { date, number } = frame.translator;
  return (
    <div class="panel">
      {published === undefined ? null : (
        <p class="results-total" data-total={published.n}>
          <Say text="results.responses" with={{ n: number(published.n) }} />
        </p>
      )}
      <p>
        <Say text="results.round" with={{ name: round.name }} />{" "}
        <Period frame={frame} round={round} />
      </p>
      {published === undefined ? null : (
        <p>
          <Say text="results.published" with={{ date: date(published.publishedOn) }} />
        </p>
      )}
    </div>
  );
}

export function Synthetic() {
  return (
    <div class="caution">
      <h2>
        <Say text="results.synthetic.title" />
      </h2>
      <p>
        <Say text="results.synthetic.text" />
      </p>
    </div>
  );
}

export function Rule() {
  return (
    <section>
      <h2>
        <Say text="results.rule.title" />
      </h2>
      <ul>
        {["people", "renewal", "small", "percent"].map((part) => (
          <li key={part}>
            <Say text={`results.rule.${part}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
