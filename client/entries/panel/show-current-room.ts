/**
 * On a phone the menu is wider than the screen: brings the room one is in into view, and the one
 * that the keyboard comes to, which browsers leave where a part of it is seen.
 */
export function showCurrentRoom(document: Document): void {
  const list = document.querySelector(".rooms ul");
  const current = list?.querySelector<HTMLElement>("[aria-current]");
  if (current) bringIntoView(current);
  list?.addEventListener("focusin", ({ target }) => {
    // A finger or a mouse is where the link is: it may not move away under it.
    if (target instanceof HTMLElement && target.matches(":focus-visible")) bringIntoView(target);
  });
}

function bringIntoView(link: HTMLElement): void {
  const list = link.closest("ul");
  if (list === null) return;
  const middle = link.offsetLeft - list.offsetLeft + link.offsetWidth / 2;
  list.scrollLeft = middle - list.clientWidth / 2;
}
