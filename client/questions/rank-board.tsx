import { Component, createRef } from "preact";
import { Shown } from "../pages/shown-text.tsx";
import { aboutChoice } from "./about-choice.ts";
import { writeFields } from "./field-change.ts";
import { fieldId, fieldName } from "./form-fields.ts";
import type { QuestionProps } from "./question-view.ts";
import { buttonAfter, rankAfter, type RankButton } from "./rank-order.ts";
import { PLACE, placedNames } from "./rank-places.ts";
import { OfferedRow, PlacedRow } from "./rank-rows.tsx";
import { buttonId, type Rank } from "./rank-view.ts";
import { shownChoice } from "./shown-item.ts";

/** What was just done, in words. */
function News({ of, rank }: { readonly of: QuestionProps; readonly rank: Rank }) {
  const { question, path, view } = of;
  const choice = rank.offered.find(({ name }) => name === rank.done);
  const label = choice && shownChoice(view, { item: question, path }, choice);
  const place = rank.order.indexOf(choice?.name ?? "") + 1;
  const key = place === 0 ? "question.rank.now_out" : "question.rank.now";
  return (
    <p class="visually-hidden" role="status">
      {label === undefined ? null : (
        <Shown text={aboutChoice(view, key, { choice: label, place })} />
      )}
    </p>
  );
}

interface Done {
  readonly name: string;
  /** The button that has the focus next. */
  readonly nextId: string;
}

/**
 * Choices to tap in their order, and to move once they have a place. Hidden fields hold the place
 * of each, as the plain lists do.
 */
export class RankBoard extends Component<QuestionProps, { readonly done?: Done }> {
  readonly #fields = createRef<HTMLDivElement>();

  override componentDidUpdate(_: QuestionProps, before: { readonly done?: Done }): void {
    const { done } = this.state;
    if (done === undefined || done === before.done) return;
    this.#fields.current?.ownerDocument.getElementById(done.nextId)?.focus();
  }

  #act(button: RankButton): void {
    const { path, view } = this.props;
    const names = view.form.choicesOf(path).map(({ name }) => name);
    const after = rankAfter(placedNames(this.props), button.act, button.name);
    writeFields(
      [...(this.#fields.current?.querySelectorAll("input") ?? [])],
      names.map((name) => String(after.indexOf(name) + 1 || "")),
    );
    const nextId = buttonId(path, buttonAfter(button, after, names));
    this.setState({ done: { name: button.name, nextId } });
  }

  override render(props: QuestionProps) {
    const order = placedNames(props);
    const offered = props.view.form.choicesOf(props.path);
    const done = this.state.done?.name;
    const rank: Rank = { order, offered, done, act: (button) => this.#act(button) };
    const placed = order.flatMap((name) => offered.find((choice) => choice.name === name) ?? []);
    const free = offered.filter(({ name }) => !order.includes(name));
    return (
      <div class="rank" id={fieldId(props.path)} tabIndex={-1}>
        {placed.length === 0 ? null : (
          <ol class="rank-list">
            {placed.map((choice) => (
              <PlacedRow key={choice.name} of={props} rank={rank} choice={choice} />
            ))}
          </ol>
        )}
        {free.length === 0 ? null : (
          <ul class="rank-list">
            {free.map((choice) => (
              <OfferedRow key={choice.name} of={props} rank={rank} choice={choice} />
            ))}
          </ul>
        )}
        <News of={props} rank={rank} />
        <div ref={this.#fields} hidden>
          {offered.map(({ name }) => (
            <input
              key={name}
              type="hidden"
              name={fieldName(props.path, PLACE + name)}
              value={String(order.indexOf(name) + 1 || "")}
            />
          ))}
        </div>
      </div>
    );
  }
}
