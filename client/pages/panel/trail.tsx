import type { ComponentChildren } from "preact";

/** The way back, above the title of a page. */
export function Trail({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="trail">
      <a href={href}>{children}</a>
    </p>
  );
}
