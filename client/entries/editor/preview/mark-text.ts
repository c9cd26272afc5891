/** On the element of the phone that says a text. */
export const MARK = "data-marked";

export interface MarkedText {
  /** Tells one text from another, whatever they say. */
  readonly name: string;
  /** As it was written, with its placeholders. */
  readonly text: string;
  /** The question or choice it belongs to, where another may say the same. */
  readonly within?: string | undefined;
}

const PLACEHOLDER = /\$\{[^}]*\}|\{\{[^{}]*\}\}/;

/** What stands between placeholders is on the phone as it was written; the longest tells most. */
function soughtPiece(text: string): string {
  const pieces = text.split(PLACEHOLDER).map((piece) => piece.trim());
  return pieces.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

function elementsSaying(root: Element | Document, phone: Document, piece: string): Element[] {
  const texts = phone.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Element[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    const isSaid = node.textContent?.includes(piece) === true;
    if (element !== null && isSaid && !element.closest("script, style")) found.push(element);
  }
  return found;
}

/** Whole texts come first: a short one may stand inside a longer one. */
function bestOf(elements: readonly Element[], piece: string): Element | undefined {
  return elements.find(({ textContent }) => textContent.trim() === piece) ?? elements[0];
}

/** Marks where the phone says a text, and nothing else. */
export function markText(phone: Document, marked: MarkedText | undefined): void {
  for (const old of phone.querySelectorAll(`[${MARK}]`)) old.removeAttribute(MARK);
  const piece = soughtPiece(marked?.text ?? "");
  if (piece === "") return;
  const within = marked?.within;
  const [place] =
    within === undefined ? [] : phone.querySelectorAll(`[data-question="${CSS.escape(within)}"]`);
  const near = place === undefined ? [] : elementsSaying(place, phone, piece);
  const all = near.length > 0 ? near : elementsSaying(phone.body, phone, piece);
  bestOf(all, piece)?.setAttribute(MARK, "");
}
