/** A one-time link carries its code after `#`: into the form with it, and out of the address. */
export function fillInvitationCode(
  document: Document,
  location: Pick<Location, "hash" | "pathname">,
): void {
  const code = /^#([\w-]{20,})$/.exec(location.hash)?.[1];
  const field = document.querySelector<HTMLInputElement>("form.door #code");
  if (code === undefined || field === null) return;
  field.value = code;
  document.defaultView?.history.replaceState(null, "", location.pathname);
}
