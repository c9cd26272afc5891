import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { DaysChart } from "./days-chart.tsx";

export interface ShownCount {
  readonly name: string;
  readonly n: number;
}

export interface ShownInstrument {
  readonly slug: string;
  readonly title: string;
  readonly closesOn: string | null;
  readonly inGrace: boolean;
  readonly synthetic: boolean;
  readonly n: number;
  readonly today: number;
}

export interface ShownParticipation {
  readonly instruments: readonly ShownInstrument[];
  /** Slug of the one that the counts are of; empty for all. */
  readonly chosen: string;
  readonly total: number;
  /** By day, the oldest first. */
  readonly days: readonly { readonly group: string; readonly n: number }[];
  readonly languages: readonly ShownCount[];
  readonly channels: readonly ShownCount[];
  readonly regions: readonly ShownCount[];
}

interface CountsProps {
  readonly translator: Translator;
  readonly participation: ShownParticipation;
}

function Instrument({ translator, row }: { translator: Translator; row: ShownInstrument }) {
  const { slug, title, closesOn, inGrace, synthetic, n, today } = row;
  const told = (label: string) => ({ "data-label": translator.t(label) });
  return (
    <tr>
      <td {...told("panel.overview.survey")}>
        <p>
          <a href={`/panel?encuesta=${encodeURIComponent(slug)}#conteos`}>{title}</a>{" "}
          {synthetic ? (
            <span class="state-mark">
              <Say text="panel.overview.synthetic" />
            </span>
          ) : null}
        </p>
      </td>
      <td class="number" {...told("panel.overview.responses")}>
        {translator.number(n)}
      </td>
      <td class="number" {...told("panel.overview.today")}>
        {translator.number(today)}
      </td>
      <td {...told("panel.overview.closes")}>
        {closesOn === null ? <Say text="panel.overview.no_close" /> : translator.date(closesOn)}
        {inGrace ? (
          <>
            {" "}
            <span class="state-mark state-mark-caution">
              <Say text="panel.overview.in_grace" />
            </span>
          </>
        ) : null}
      </td>
    </tr>
  );
}

function Instruments({ translator, participation }: CountsProps) {
  const { instruments } = participation;
  if (instruments.length === 0) {
    return (
      <p class="empty-state">
        <Say text="panel.overview.none_open" />
      </p>
    );
  }
  return (
    <table class="data-list">
      <caption class="visually-hidden">
        <Say text="panel.overview.open" />
      </caption>
      <thead>
        <tr>
          {["survey", "responses", "today", "closes"].map((column) => (
            <th key={column} scope="col" class={/^(responses|today)$/.test(column) ? "number" : ""}>
              <Say text={`panel.overview.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instruments.map((row) => (
          <Instrument key={`${row.slug} ${row.closesOn ?? ""}`} translator={translator} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const SHARE_WIDTH = 100;

/** A group with its share of the whole as a bar, which says nothing that the number does not. */
function Group({
  translator,
  count,
  most,
}: {
  translator: Translator;
  count: ShownCount;
  most: number;
}) {
  return (
    <tr>
      <th scope="row">{count.name}</th>
      <td class="share-cell">
        <svg
          class="share"
          viewBox={`0 0 ${String(SHARE_WIDTH)} 8`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={(SHARE_WIDTH * count.n) / Math.max(most, 1)} height="8" />
        </svg>
      </td>
      <td class="number">{translator.number(count.n)}</td>
    </tr>
  );
}

function Split({
  translator,
  name,
  counts,
}: {
  translator: Translator;
  name: string;
  counts: readonly ShownCount[];
}) {
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(({ n }) => n));
  return (
    <section class="panel-card" aria-labelledby={`por-${name}`}>
      <h3 id={`por-${name}`}>
        <Say text={`panel.overview.by.${name}`} />
      </h3>
      <table class="shares" aria-labelledby={`por-${name}`}>
        <tbody>
          {counts.map((count) => (
            <Group key={count.name} translator={translator} count={count} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Chosen({ participation: { chosen, instruments } }: CountsProps) {
  const one = instruments.find(({ slug }) => slug === chosen);
  if (one === undefined) {
    return instruments.some(({ synthetic }) => synthetic) ? (
      <p class="soft">
        <Say text="panel.overview.without_synthetic" />
      </p>
    ) : null;
  }
  return (
    <p>
      {one.title} ·{" "}
      <a href="/panel#conteos">
        <Say text="panel.overview.see_all" />
      </a>
    </p>
  );
}

/** How many have answered what is open, by day and by group. */
export function OverviewCounts(props: CountsProps) {
  const { translator, participation } = props;
  return (
    <>
      <h2>
        <Say text="panel.overview.open" />
      </h2>
      <Instruments {...props} />
      <h2 id="conteos">
        <Say
          text="panel.overview.counts"
          with={{ total: translator.number(participation.total) }}
        />
      </h2>
      <Chosen {...props} />
      {participation.total === 0 ? (
        <p class="empty-state">
          <Say text="panel.overview.no_responses" />
        </p>
      ) : (
        <>
          <DaysChart translator={translator} days={participation.days} />
          <div class="splits">
            <Split translator={translator} name="language" counts={participation.languages} />
            <Split translator={translator} name="channel" counts={participation.channels} />
            <Split translator={translator} name="region" counts={participation.regions} />
          </div>
        </>
      )}
    </>
  );
}
