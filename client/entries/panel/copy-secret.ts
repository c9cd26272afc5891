/** Reveals the button that copies what is shown once; without it the text is selected by hand. */
export function copySecret(
  document: Document,
  clipboard: Pick<Clipboard, "writeText"> | undefined,
): void {
  const button = document.querySelector<HTMLElement>("[data-copy]");
  const field = document.querySelector<HTMLTextAreaElement>("#secret");
  const told = document.querySelector<HTMLElement>("[data-copied]");
  if (field === null) return;
  field.addEventListener("focus", () => {
    field.select();
  });
  if (button === null || told === null || clipboard === undefined) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    told.hidden = true;
    clipboard.writeText(field.value).then(
      () => {
        told.hidden = false;
      },
      () => {
        field.focus();
      },
    );
  });
}
