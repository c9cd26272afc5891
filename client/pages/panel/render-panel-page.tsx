import type { VNode } from "preact";
import { renderPage } from "../render-page.ts";
import { FieldsOfPage, type PageFields } from "./field-labels.ts";

/** A page as HTML; with problems twice, for their summary stands before the labels it repeats. */
export function renderPanelPage(page: VNode): string {
  const fields: PageFields = { labels: new Map(), isSummed: false };
  const whole = <FieldsOfPage.Provider value={fields}>{page}</FieldsOfPage.Provider>;
  const html = renderPage(whole);
  return fields.isSummed ? renderPage(whole) : html;
}
