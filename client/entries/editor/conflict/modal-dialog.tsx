import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface ModalDialogProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A question that must be answered before going on: Escape does not close it. */
export function ModalDialog({ id, title, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="editor-dialog"
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
