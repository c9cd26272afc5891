/** Scrolls the list alone where it scrolls by itself: the page beside it stays where it is. */
export function bringIntoSight(row: HTMLElement): void {
  const list = row.closest<HTMLElement>(".text-list");
  if (list === null || list.scrollHeight <= list.clientHeight) {
    row.scrollIntoView({ block: "nearest" });
    return;
  }
  const [own, around] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  const isInSight = own.top >= around.top && own.bottom <= around.bottom;
  // In the middle, where what comes before and after is seen too.
  const middle = (own.top + own.bottom - around.top - around.bottom) / 2;
  if (!isInSight) list.scrollBy({ top: middle });
}
