/** On a phone the menu is wider than the screen: brings the room one is in into view. */
export function showCurrentRoom(document: Document): void {
  const link = document.querySelector<HTMLElement>(".rooms [aria-current]");
  const list = link?.closest("ul");
  if (link === null || list === null || list === undefined) return;
  const middle = link.offsetLeft - list.offsetLeft + link.offsetWidth / 2;
  list.scrollLeft = middle - list.clientWidth / 2;
}
