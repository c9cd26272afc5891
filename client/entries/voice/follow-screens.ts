import { SCREEN_FIELD } from "../../pages/journey-state.ts";

interface Follower {
  /** Anything on the page is another. */
  readonly onChange: () => void;
  /** Another screen stands there: one that asks, or one that does not. */
  readonly onScreen: (isQuestions: boolean) => void;
}

/** Tells what the page's own script does to the page. */
export function followScreens({ onChange, onScreen }: Follower): void {
  let before = screenNow().name;
  const follow = () => {
    const { isQuestions, name } = screenNow();
    onChange();
    if (name === before) return;
    before = name;
    onScreen(isQuestions);
  };
  onChange();
  new MutationObserver(follow).observe(document.body, {
    characterData: true,
    childList: true,
    subtree: true,
  });
}

/** Tells, once the page has answered, of a form that was sent and came back with what is wrong. */
export function followFaults(onFaults: (summary: Element) => void): void {
  document.addEventListener("submit", () => {
    setTimeout(() => {
      const { activeElement: focused } = document;
      if (focused?.matches(".error-summary") === true) onFaults(focused);
    });
  });
}

/** A screen is known by its field, or by its heading where it asks nothing. */
function screenNow() {
  const field = document.querySelector<HTMLInputElement>(`input[name=${SCREEN_FIELD}]`);
  const name = field?.value ?? document.querySelector("main h1")?.textContent;
  return { name, isQuestions: field !== null };
}
