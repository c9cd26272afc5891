import type { DefinitionChange } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { ImportDifference } from "./import-difference.tsx";

export interface ShownTarget {
  readonly slug: string;
  readonly slugPattern: string;
  readonly title: string;
  readonly version: number;
  readonly isNew: boolean;
  /** Against the published version; absent when there is none. */
  readonly changes?: readonly DefinitionChange[];
  /** The draft that would be put aside. */
  readonly draft?: { readonly by: string; readonly day: string; readonly time: string };
  /** The survey says the same already. */
  readonly isSame: boolean;
  /** Nothing can be stored there; its words are `problem.CODE`. */
  readonly blocked?: string;
  readonly seen: string;
}

interface ImportTargetProps {
  readonly id: string;
  readonly target: ShownTarget;
  readonly undoDays: number;
  readonly problems: FieldProblems;
}

/** Where a file goes, and the button that saves it there. */
export function ImportTarget({ id, target, undoDays, problems }: ImportTargetProps) {
  const href = `/panel/importar/${id}`;
  return (
    <section class="panel-section" id="guardar">
      <h2>
        <Say text="panel.import.target" />
      </h2>
      <form class="list-search" method="get" action={href}>
        <TextField
          name="encuesta"
          label="panel.import.slug"
          hint="panel.import.slug_hint"
          value={target.slug}
          problems={problems}
          isRequired
          input={{ pattern: target.slugPattern, maxLength: 200, spellcheck: false }}
        />
        <button class="button button-secondary" type="submit">
          <Say text="panel.import.look_there" />
        </button>
      </form>
      <TargetWords target={target} />
      <form method="post" action={href}>
        <input type="hidden" name="slug" value={target.slug} />
        <input type="hidden" name="seen" value={target.seen} />
        <ReplaceField target={target} undoDays={undoDays} problems={problems} />
        <p class="form-actions">
          {target.isSame || target.blocked !== undefined ? null : (
            <button class="button" type="submit">
              <Say text="panel.import.save" />
            </button>
          )}
          <button
            class="button button-secondary"
            type="submit"
            formAction={`${href}/descartar`}
            formNoValidate
          >
            <Say text="panel.import.discard" />
          </button>
        </p>
      </form>
    </section>
  );
}

function TargetWords({ target }: { readonly target: ShownTarget }) {
  const { slug, title, version, changes, isSame, blocked } = target;
  if (blocked !== undefined) {
    return (
      <p class="notice notice-danger">
        <Say text={`problem.${blocked}`} />
      </p>
    );
  }
  if (isSame) {
    return (
      <p class="notice">
        <Say text="panel.import.same" with={{ title }} />{" "}
        <a href={`/panel/encuestas/${slug}`}>
          <Say text="panel.import.open_survey" />
        </a>
      </p>
    );
  }
  return (
    <>
      <p>
        <Say text={`panel.import.goes_to.${targetKind(target)}`} with={{ title, slug, version }} />
      </p>
      {changes === undefined ? null : (
        <>
          <h3>
            <Say text="panel.import.difference_title" />
          </h3>
          <ImportDifference changes={changes} />
        </>
      )}
    </>
  );
}

function targetKind({ isNew, changes }: ShownTarget): "new" | "draft" | "version" {
  if (isNew) return "new";
  return changes === undefined ? "draft" : "version";
}

type ReplaceFieldProps = Pick<ImportTargetProps, "target" | "undoDays" | "problems">;

function ReplaceField({ target, undoDays, problems }: ReplaceFieldProps) {
  const { draft, isSame, blocked } = target;
  if (draft === undefined || isSame || blocked !== undefined) return null;
  const problem = problems.find(({ field }) => field === "replace");
  return (
    <div class="field notice notice-caution">
      <p id="replace-ayuda">
        <Say text="panel.import.draft_there" with={{ ...draft, days: undoDays }} />
      </p>
      {problem === undefined ? null : (
        <p class="field-problem" id="replace-problema">
          <Say text={`problem.${problem.code}`} />
        </p>
      )}
      <div class="field-choices">
        <label class="field-choice">
          <input
            type="checkbox"
            id="replace"
            name="replace"
            value="1"
            required
            aria-describedby={`replace-ayuda${problem === undefined ? "" : " replace-problema"}`}
          />
          <span>
            <Say text="panel.import.replace" />
          </span>
        </label>
      </div>
    </div>
  );
}
