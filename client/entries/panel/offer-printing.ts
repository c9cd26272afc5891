/** Reveals the button that prints the page. */
export function offerPrinting(document: Document): void {
  const button = document.querySelector<HTMLElement>("[data-print]");
  if (button === null) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    document.defaultView?.print();
  });
}
