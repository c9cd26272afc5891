import type { Translator } from "../../../locales/translator.ts";
import { offeredLanguage } from "../../../locales/languages.ts";
import { Say } from "../shown-text.tsx";

export interface ShownCounts {
  readonly sections: number;
  /** By type. */
  readonly questions: Readonly<Record<string, number>>;
  readonly choices: number;
  readonly languages: readonly string[];
  readonly expressions: number;
}

interface ImportCountsProps {
  readonly translator: Translator;
  readonly title: string | undefined;
  readonly counts: ShownCounts;
}

/** What was found in a file. */
export function ImportCounts({ translator, title, counts }: ImportCountsProps) {
  const { number } = translator;
  const types = Object.entries(counts.questions).toSorted(([, a], [, b]) => b - a);
  const total = types.reduce((sum, [, n]) => sum + n, 0);
  const languages = counts.languages.map((tag) => offeredLanguage(tag)?.spanishName ?? tag);
  const facts = [
    ["title", title ?? "—"],
    ["sections", number(counts.sections)],
    ["questions", number(total)],
    ["choices", number(counts.choices)],
    ["expressions", number(counts.expressions)],
    ["languages", languages.join(", ") || "—"],
  ] as const;
  return (
    <section class="panel-card">
      <h2>
        <Say text="panel.import.counts" />
      </h2>
      <dl class="facts import-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Say text={`panel.import.count.${name}`} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class="import-types">
        {types.map(([type, n]) => (
          <li key={type}>
            <Say text={`panel.import.type.${type.toLowerCase()}`} />: {number(n)}
          </li>
        ))}
      </ul>
    </section>
  );
}
