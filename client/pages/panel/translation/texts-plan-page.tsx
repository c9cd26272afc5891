import type { ProblemParameters } from "../../../../surveys/core/index.ts";
import { Say } from "../../shown-text.tsx";
import { FormActions } from "../form-actions.tsx";
import { Trail } from "../trail.tsx";

export interface PlannedText {
  readonly key: string;
  readonly spanish: string;
  readonly before: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/** Rows of the file that would have the same effect. */
export interface PlannedPart {
  /** Words are `panel.translation.file.outcome.…`. */
  readonly outcome: string;
  readonly count: number;
  /** The first of them; none where there is nothing to see. */
  readonly texts: readonly PlannedText[];
}

interface TextsPlanPageProps {
  readonly title: string;
  readonly language: string;
  /** Address of the workbench. */
  readonly href: string;
  readonly id: string;
  readonly fileName: string;
  readonly parts: readonly PlannedPart[];
  readonly untouched: number;
  readonly remarks: readonly Problem[];
  /** How many texts it would write, and how many more that people reviewed or approved. */
  readonly writes: number;
  readonly overwrites: number;
  /** Stands for the texts that the report was worked out for. */
  readonly seen: string;
  /** The texts changed since the report was shown. */
  readonly isOutdated: boolean;
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <>
      {problems.map(({ code, parameters }) => (
        <p class="field-problem" key={JSON.stringify([code, parameters])}>
          <Say text={`problem.${code}`} with={parameters} />
        </p>
      ))}
    </>
  );
}

/** Parts where each text has a reason of its own; elsewhere the part says it once. */
const TOLD_EACH: readonly string[] = ["refused", "placeholders_differ"];
const LONGEST_SHOWN = 600;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

interface TextProps {
  readonly text: PlannedText;
  readonly language: string;
  readonly hasReason: boolean;
}

function Text({ text, language, hasReason }: TextProps) {
  return (
    <li>
      <span class="soft">{text.spanish}</span>
      <br />
      {text.before === "" || text.before === text.text ? null : (
        <>
          <del lang={language}>{text.before}</del> <span aria-hidden="true">→</span>{" "}
        </>
      )}
      <ins lang={language}>{shortened(text.text)}</ins> <span class="code">{text.key}</span>
      {hasReason ? <Problems problems={text.problems} /> : null}
    </li>
  );
}

function Part({ part, tag }: { readonly part: PlannedPart; readonly tag: string }) {
  const { outcome, count, texts } = part;
  return (
    <section class="panel-card" aria-labelledby={outcome}>
      <h2 id={outcome}>
        <Say text={`panel.translation.file.outcome.${outcome}`} with={{ count }} />
      </h2>
      <p>
        <Say text={`panel.translation.file.means.${outcome}`} />
      </p>
      {texts.length === 0 ? null : (
        <ul class="changes">
          {texts.map((text) => (
            <Text
              key={text.key}
              text={text}
              language={tag}
              hasReason={TOLD_EACH.includes(outcome)}
            />
          ))}
        </ul>
      )}
      {texts.length > 0 && count > texts.length ? (
        <p>
          <Say text="panel.catalogue.and_more" with={{ count: count - texts.length }} />
        </p>
      ) : null}
    </section>
  );
}

function Apply(props: TextsPlanPageProps) {
  const { href, id, overwrites, seen, writes } = props;
  return (
    <form method="post" action={`${href}/importar/${id}`}>
      <input type="hidden" name="visto" value={seen} />
      {overwrites === 0 ? null : (
        <label class="field-choice">
          <input type="checkbox" name="sobrescribir" value="1" />
          <span>
            <Say text="panel.translation.file.overwrite" with={{ count: overwrites }} />
          </span>
        </label>
      )}
      <FormActions
        submit="panel.translation.file.apply"
        with={{ count: writes }}
        cancelHref={`${href}/importar`}
      />
      <p class="hint">
        <Say text="panel.translation.file.apply_hint" />
      </p>
    </form>
  );
}

/** What a file of texts would change, before anything is saved. */
export function TextsPlanPage(props: TextsPlanPageProps & { readonly tag: string }) {
  const { title, language, href, fileName, parts, untouched, remarks, isOutdated } = props;
  const isIdle = props.writes + props.overwrites === 0;
  return (
    <>
      <Trail href={`${href}/importar`}>
        {title} · {language}
      </Trail>
      <h1>
        <Say text="panel.translation.file.plan_title" />
      </h1>
      <p class="lead">{fileName}</p>
      {isOutdated ? (
        <p class="notice notice-caution" role="alert">
          <Say text="panel.translation.file.outdated" />
        </p>
      ) : null}
      {remarks.length === 0 ? null : (
        <ul class="notice notice-caution">
          {remarks.map(({ code, parameters }) => (
            <li key={JSON.stringify([code, parameters])}>
              <Say text={`problem.${code}`} with={parameters} />
            </li>
          ))}
        </ul>
      )}
      {parts.map((part) => (
        <Part key={part.outcome} part={part} tag={props.tag} />
      ))}
      <p class="soft">
        <Say text="panel.translation.file.untouched" with={{ count: untouched }} />
      </p>
      {isIdle ? (
        <p class="empty-state">
          <Say text="panel.translation.file.nothing" />{" "}
          <a href={href}>
            <Say text="panel.translation.file.back" />
          </a>
        </p>
      ) : (
        <Apply {...props} />
      )}
    </>
  );
}
