import type { ComponentChildren } from "preact";
import { Say } from "./shown-text.tsx";

/** Holds the table of a figure: open, unless a chart says the same on a small screen. */
export function TableBox({ children }: { children: ComponentChildren }) {
  return (
    <details class="table-box" open>
      <summary>
        <Say text="results.table" />
      </summary>
      {children}
    </details>
  );
}
