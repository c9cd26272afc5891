/** Shows of the fields that some roles have only those of the role that is chosen. */
export function showFieldsOfRole(document: Document): void {
  const role = document.querySelector<HTMLSelectElement>("select#role");
  const parts = [...document.querySelectorAll<HTMLElement>("[data-roles]")];
  if (role === null || parts.length === 0) return;
  const show = () => {
    for (const part of parts) {
      const isTheirs = part.dataset["roles"]?.split(" ").includes(role.value) === true;
      part.hidden = !isTheirs;
      // What is not shown is not sent.
      for (const field of part.querySelectorAll("fieldset")) field.disabled = !isTheirs;
    }
  };
  role.addEventListener("change", show);
  show();
}
