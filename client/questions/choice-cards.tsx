import { OTHER_CHOICE } from "../../surveys/core/index.ts";
import { ChoiceCard } from "./choice-card.tsx";
import { OtherText } from "./other-text.tsx";
import { appearanceOf, type QuestionProps } from "./question-view.ts";

interface CardsProps extends QuestionProps {
  readonly type: "radio" | "checkbox";
  readonly chosen: readonly string[];
}

function layoutOf(props: QuestionProps): string {
  const inRow = appearanceOf(props.question).some((word) =>
    ["likert", "horizontal", "horizontal-compact", "quick"].includes(word),
  );
  return inRow ? "choices choices-row" : "choices";
}

/** Choices as large targets, one below the other; "other, which?" opens its text in place. */
export function ChoiceCards({ type, chosen, ...of }: CardsProps) {
  const choices = of.view.form.choicesOf(of.path);
  const offersOther =
    of.question.orOther === true && choices.some(({ name }) => name === OTHER_CHOICE);
  return (
    <div class={layoutOf(of)}>
      {choices.map((choice, index) => (
        <ChoiceCard
          key={choice.name}
          of={of}
          choice={choice}
          type={type}
          isChosen={chosen.includes(choice.name)}
          isFirst={index === 0}
        />
      ))}
      {offersOther ? <OtherText {...of} /> : null}
    </div>
  );
}
