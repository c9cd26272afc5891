import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

interface DaysChartProps {
  readonly translator: Translator;
  /** The oldest first. */
  readonly days: readonly { readonly group: string; readonly n: number }[];
}

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 3;

function Bars({ translator, days }: DaysChartProps) {
  const most = Math.max(1, ...days.map(({ n }) => n));
  const step = WIDTH / Math.max(days.length, 1);
  return (
    <svg
      class="days"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-labelledby="por-dia"
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {days.map(({ group, n }, place) => {
        const height = ((HEIGHT - 2) * n) / most;
        return (
          <rect
            key={group}
            x={place * step + GAP / 2}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
          >
            <title>{`${translator.date(group)}: ${translator.number(n)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

/** Responses by day: bars to see the shape, a table to read the numbers. */
export function DaysChart({ translator, days }: DaysChartProps) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <section class="panel-card" aria-labelledby="por-dia">
      <h3 id="por-dia">
        <Say text="panel.overview.by.day" with={{ count: days.length }} />
      </h3>
      <Bars translator={translator} days={days} />
      <p class="days-ends soft">
        <span>{translator.date(first.group)}</span>
        <span>{translator.date(last.group)}</span>
      </p>
      <details>
        <summary>
          <Say text="panel.overview.as_table" />
        </summary>
        <table class="shares" aria-labelledby="por-dia">
          <tbody>
            {days.toReversed().map(({ group, n }) => (
              <tr key={group}>
                <th scope="row">{translator.date(group)}</th>
                <td class="number">{translator.number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
