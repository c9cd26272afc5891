import type { Translator } from "../../../locales/translator.ts";
import type { Definition, Institution } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { OwnNotice } from "./own-notice.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { CommentList, type ShownComment } from "./review-comments.tsx";
import { PostButton } from "./survey-acts.tsx";
import { Outline } from "./survey-outline.tsx";
import { FormActions } from "./form-actions.tsx";

/** Where the link of a review arrives; its code stands after `#` and a script fills it in. */
export function ReviewDoorPage(props: { readonly problems: FieldProblems; readonly name: string }) {
  const { problems, name } = props;
  return (
    <form method="post" action="/revision" class="door">
      <h1>
        <Say text="panel.guest.title" />
      </h1>
      <p class="lead">
        <Say text="panel.guest.lead" />
      </p>
      <ProblemSummary problems={problems} />
      <TextField
        name="nombre"
        label="panel.guest.name"
        hint="panel.guest.name_hint"
        value={name}
        problems={problems}
        isRequired
        input={{ autocomplete: "name", maxLength: 100 }}
      />
      <TextField
        name="code"
        label="panel.guest.code"
        hint="panel.guest.code_hint"
        problems={problems}
        isRequired
        input={{ autocomplete: "off", spellcheck: false }}
      />
      <FormActions submit="panel.guest.enter" />
    </form>
  );
}

interface ReviewGuestPageProps {
  readonly translator: Translator;
  readonly definition: Definition;
  /** What the placeholders of the survey's own privacy notice stand for. */
  readonly institution: Institution;
  readonly reviewer: string;
  readonly until: string;
  readonly comments: readonly ShownComment[];
  readonly maxLength: number;
  /** What the last comment was refused for, as a locale key, and what it said. */
  readonly problem?: { readonly key: string; readonly item: string; readonly text: string };
  /** The last comment was kept. */
  readonly isKept: boolean;
}

/** The survey to read, with room for a remark under each question. */
export function ReviewGuestPage(props: ReviewGuestPageProps) {
  const { translator, definition, reviewer, until, problem, isKept } = props;
  return (
    <>
      <h1>{definition.title}</h1>
      <p class="lead">
        <Say text="panel.guest.hello" with={{ name: reviewer, on: translator.date(until) }} />
      </p>
      {isKept ? (
        <p class="notice" role="status">
          <Say text="panel.guest.kept" />
        </p>
      ) : null}
      {problem === undefined ? null : (
        <p class="notice notice-danger" role="alert">
          <Say text={problem.key} with={{ max: props.maxLength }} />
        </p>
      )}
      <OwnNotice {...props} heading="h2" />
      <section class="remarks-whole" aria-labelledby="entera">
        <h2 id="entera">
          <Say text="panel.guest.whole" />
        </h2>
        <Remarks {...props} item="" label={translator.t("panel.guest.whole")} />
      </section>
      <Outline
        heading="h2"
        definition={definition}
        under={({ name, label }) => <Remarks {...props} item={name} label={label ?? name} />}
      />
      <PostButton action="/revision/salir" label="panel.guest.leave" />
    </>
  );
}

type RemarksProps = ReviewGuestPageProps & { readonly item: string; readonly label: string };

function Remarks(props: RemarksProps) {
  const { translator, comments, item, label, problem, maxLength } = props;
  const id = `comentario-${item}`;
  const typed = problem?.item === item ? problem.text : undefined;
  return (
    <>
      <CommentList
        translator={translator}
        comments={comments.filter((comment) => comment.item === item)}
        resolveHref={undefined}
      />
      <details class="resolve" open={typed !== undefined || item === ""}>
        <summary>
          <Say text="panel.guest.comment" />
          <span class="visually-hidden"> {label}</span>
        </summary>
        <form method="post" action="/revision/comentarios">
          <input type="hidden" name="pregunta" value={item} />
          <label for={id}>
            <Say text="panel.guest.your_comment" />
            <span class="visually-hidden"> {label}</span>
          </label>
          <textarea id={id} name="comentario" rows={3} maxLength={maxLength} value={typed ?? ""} />
          <FormActions submit="panel.guest.send" />
        </form>
      </details>
    </>
  );
}
