import { MAX_ENTRIES } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import { fieldId } from "./form-fields.ts";
import { GroupHint } from "./group-hint.tsx";
import type { RepeatProps } from "./question-view.ts";
import { oneLine, shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

/** Where the browser lands after the form is shown again with an entry more or less. */
function commandHref(command: "agregar" | "quitar", place: string, anchor: string): string {
  return `?${command}=${encodeURIComponent(place)}#${anchor}`;
}

function RemoveButton({ path, index }: { path: string; index: number }) {
  const anchor = fieldId(path, "title");
  return (
    <button
      type="submit"
      class="button-quiet"
      formAction={commandHref("quitar", `${path}[${String(index)}]`, anchor)}
      aria-describedby={fieldId(path, `entry-${String(index)}`)}
    >
      <Say text="question.repeat.remove" />
    </button>
  );
}

function Entry({ index, ...of }: RepeatProps & { readonly index: number }) {
  const titleId = fieldId(of.path, `entry-${String(index)}`);
  return (
    <div class="repeat-entry" role="group" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <Say text="question.repeat.entry" with={{ number: index + 1 }} />
      </h3>
      {of.renderEntry(index)}
      {of.mayChange ? <RemoveButton path={of.path} index={index} /> : null}
    </div>
  );
}

/** Entries one after the other, each with a title; added and removed without leaving the screen. */
export function RepeatGroup(props: RepeatProps) {
  const { repeat, path, view, mayChange } = props;
  const title = shownItemText(view, { item: repeat, path }, "label");
  const hint = shownItemText(view, { item: repeat, path }, "hint");
  const count = view.form.entriesOf(path);
  const titleId = fieldId(path, "title");
  const next = fieldId(path, `entry-${String(count)}`);
  return (
    <section class="repeat" aria-labelledby={titleId} data-repeat={path}>
      <Spoken text={title}>
        <h2 id={titleId}>
          {title === undefined ? <Say text="question.repeat.title" /> : <Shown text={title} />}
        </h2>
      </Spoken>
      <GroupHint text={hint} />
      {Array.from({ length: count }, (_, index) => (
        <Entry key={index} {...props} index={index} />
      ))}
      {mayChange && count < MAX_ENTRIES ? (
        <button
          type="submit"
          class="button-secondary"
          formAction={commandHref("agregar", path, next)}
        >
          <Say text={count === 0 ? "question.repeat.add_first" : "question.repeat.add"} />
          {title === undefined ? null : <span class="visually-hidden">: {oneLine(title)}</span>}
        </button>
      ) : null}
    </section>
  );
}
