import type { FigureSection } from "./results-figures.ts";
import type { ChoiceLabel } from "./results-labels.ts";
import { Say, Shown } from "./shown-text.tsx";

export function sectionId(name: string): string {
  return `seccion-${name}`;
}

export function SectionTitle({ label }: { label: ChoiceLabel | undefined }) {
  return label === undefined ? <Say text="results.questions" /> : <Shown text={label.shown} />;
}

/** Links to the parts of a long page. */
export function Contents({ sections }: { sections: readonly FigureSection[] }) {
  return (
    <nav class="no-print" aria-labelledby="contenidos">
      <h2 id="contenidos">
        <Say text="results.contents" />
      </h2>
      <ul class="contents">
        <li>
          <a href={`#${sectionId("participacion")}`}>
            <Say text="results.participation.title" />
          </a>
        </li>
        {sections.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${sectionId(name)}`}>
              <SectionTitle label={label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
