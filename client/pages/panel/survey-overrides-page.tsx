import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { PostButton, SurveyTrail } from "./survey-acts.tsx";

interface Strictness {
  /** By the version itself, by a later decision, or not at all. */
  readonly from: "version" | "override" | "none";
  readonly canUndo: boolean;
}

interface StrictQuestion {
  readonly name: string;
  readonly label: string;
  readonly publish: Strictness;
  readonly sensitive: Strictness;
}

interface SurveyOverridesPageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly questions: readonly StrictQuestion[];
  readonly mayChange: boolean;
}

/** What may not be published, and what is sensitive: made stricter at any time, never looser. */
export function SurveyOverridesPage(props: SurveyOverridesPageProps) {
  const { translator, slug, title, questions } = props;
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.overrides.title" />
      </h1>
      <p class="lead">
        <Say text="panel.overrides.lead" />
      </p>
      <table class="data-list">
        <caption class="visually-hidden">{translator.t("panel.overrides.title")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                <Say text={`panel.overrides.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.name}>
              <td data-label={translator.t("panel.overrides.question")}>
                <span>
                  {question.label}
                  <br />
                  <small class="code soft">{question.name}</small>
                </span>
              </td>
              {PROPERTIES.map((property) => (
                <td key={property} data-label={translator.t(`panel.overrides.${property}`)}>
                  <Cell {...props} question={question} property={property} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const PROPERTIES = ["publish", "sensitive"] as const;
const COLUMNS = ["question", ...PROPERTIES];

type CellProps = SurveyOverridesPageProps & {
  readonly question: StrictQuestion;
  readonly property: (typeof PROPERTIES)[number];
};

function Cell({ slug, question, property, mayChange }: CellProps) {
  const { from, canUndo } = question[property];
  const action = `/panel/encuestas/${slug}/reserva`;
  const button = { about: question.label, fields: { pregunta: question.name, que: property } };
  if (from === "none") {
    if (!mayChange) return <Say text={`panel.overrides.${property}_open`} />;
    return <PostButton action={action} label={`panel.overrides.set_${property}`} {...button} />;
  }
  return (
    <div>
      <span class="state-mark state-mark-caution">
        <Say text={`panel.overrides.${property}_strict`} />
      </span>
      {mayChange && canUndo ? (
        <PostButton action={`${action}/deshacer`} label="panel.overrides.undo" {...button} />
      ) : null}
    </div>
  );
}
