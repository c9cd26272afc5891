import { drawing, element } from "./elements.ts";
import type { Words } from "./words.ts";

const SHAPES = ["circle", "square", "triangle"] as const;
const ASKED = SHAPES[0];

interface PracticePorts {
  readonly words: Words;
  /** Says what was just shown, where it is recorded. */
  readonly say: (shown: Element) => void;
  readonly onDone: () => void;
}

/** One question that belongs to no survey and is kept nowhere, to learn how to answer. */
export function practise({ words, say, onDone }: PracticePorts): void {
  const title = element(
    "h2",
    { id: "practica", "data-say": "voice.practice.title" },
    words.say("voice.practice.title"),
  );
  const told = element("p", { "data-say": "" });
  const asked = element("div", { class: "voice-practice-asked", role: "status" }, told);
  const done = closing("voice-practice-done", words, "voice.practice.continue");
  done.hidden = true;
  const tell = (part: "ask" | "right" | "wrong") => {
    told.dataset["say"] = `voice.practice.${part}`;
    told.replaceChildren(words.say(`voice.practice.${part}`));
    say(asked);
  };
  const shapes = SHAPES.map((shape) =>
    shapeButton(shape, words, () => {
      const isRight = shape === ASKED;
      for (const one of shapes) one.setAttribute("aria-pressed", "false");
      shapes[SHAPES.indexOf(shape)]?.setAttribute("aria-pressed", "true");
      done.hidden = !isRight;
      tell(isRight ? "right" : "wrong");
    }),
  );
  const dialog = element(
    "dialog",
    { class: "voice-practice", "aria-labelledby": "practica" },
    title,
    asked,
    element("p", { class: "voice-practice-example", "aria-hidden": "true" }, ...example()),
    element("div", { class: "voice-practice-shapes" }, ...shapes),
    element(
      "form",
      { method: "dialog", class: "form-actions" },
      done,
      closing("button-quiet", words, "voice.practice.skip"),
    ),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    onDone();
  });
  document.body.append(dialog);
  dialog.showModal();
  tell("ask");
}

/** The finger on the shape: for who cannot read what is asked. */
function example(): readonly Node[] {
  return [drawing(ASKED, `voice-shape voice-shape-${ASKED}`), drawing("hand", "voice-hand")];
}

function shapeButton(
  shape: (typeof SHAPES)[number],
  words: Words,
  onTap: () => void,
): HTMLButtonElement {
  const attributes = { type: "button", class: "choice", "aria-pressed": "false" };
  const button = element(
    "button",
    attributes,
    drawing(shape, `voice-shape voice-shape-${shape}`),
    words.say(`voice.shape.${shape}`),
  );
  button.addEventListener("click", onTap);
  return button;
}

function closing(className: string, words: Words, key: string): HTMLButtonElement {
  const attributes = { type: "submit", class: className, "data-say": key };
  return element("button", attributes, words.say(key));
}
