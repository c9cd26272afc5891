/** Reveals the box that shows the passwords of its form, and makes it work. */
export function showPasswords(document: Document): void {
  for (const label of document.querySelectorAll<HTMLElement>("[data-show-passwords]")) {
    const box = label.querySelector("input");
    const form = label.closest("form");
    const fields = [...(form?.querySelectorAll<HTMLInputElement>("input[type=password]") ?? [])];
    label.hidden = false;
    box?.addEventListener("change", () => {
      for (const field of fields) field.type = box.checked ? "text" : "password";
    });
  }
}
