import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import "../questions/every-part.ts";

/** A whole page as HTML. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}
