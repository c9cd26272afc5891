import type { Choice } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { aboutChoice } from "./about-choice.ts";
import { ControlIcon } from "./control-icon.tsx";
import type { QuestionProps } from "./question-view.ts";
import { possibleActs, type RankAct } from "./rank-order.ts";
import { oneLine, shownChoice } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";
import { buttonId, type Rank } from "./rank-view.ts";

interface RowProps {
  readonly of: QuestionProps;
  readonly rank: Rank;
  readonly choice: Choice;
}

const MOVES = { up: "up", down: "down", out: "clear" } as const;

function Move({ of, rank, choice, act }: RowProps & { readonly act: keyof typeof MOVES }) {
  const { question, path, view } = of;
  const text = shownChoice(view, { item: question, path }, choice);
  const button = { act, name: choice.name };
  return (
    <button
      id={buttonId(path, button)}
      type="button"
      class="button-secondary rank-move"
      aria-label={oneLine(aboutChoice(view, `question.rank.${act}`, { choice: text }))}
      onClick={() => rank.act(button)}
    >
      <ControlIcon icon={MOVES[act]} />
    </button>
  );
}

function isMove(act: RankAct): act is keyof typeof MOVES {
  return act !== "place";
}

/** A choice with its place and the buttons that move it. */
export function PlacedRow(props: RowProps) {
  const { of, rank, choice } = props;
  const place = rank.order.indexOf(choice.name);
  const text = shownChoice(of.view, { item: of.question, path: of.path }, choice);
  return (
    <li class="rank-placed">
      <Spoken text={text}>
        <span class="rank-place">{place + 1}</span>
        <span class="rank-text">
          <Shown text={text} />
        </span>
      </Spoken>
      <span class="rank-moves">
        {possibleActs(place, rank.order.length)
          .filter(isMove)
          .map((act) => (
            <Move key={act} {...props} act={act} />
          ))}
      </span>
    </li>
  );
}

/** A choice that takes the next place when it is tapped. */
export function OfferedRow({ of, rank, choice }: RowProps) {
  const text = shownChoice(of.view, { item: of.question, path: of.path }, choice);
  const button = { act: "place", name: choice.name } as const;
  return (
    <li class="rank-offered">
      <Spoken text={text}>
        <button
          id={buttonId(of.path, button)}
          type="button"
          class="choice rank-offer"
          onClick={() => rank.act(button)}
        >
          <span class="rank-place rank-place-free" aria-hidden="true" />
          <span class="choice-text">
            <Shown text={text} />
          </span>
        </button>
      </Spoken>
    </li>
  );
}
