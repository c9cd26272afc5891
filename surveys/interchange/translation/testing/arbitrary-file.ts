// Files of texts at random: whatever people, spreadsheets and hostile hands put into a cell.

import fc from "fast-check";
import type { TranslationFile, TranslationRow } from "../translation-row.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "''",
    "+52",
    "@x",
    "-",
    "a\r\nb",
    "\r",
    "\n a \t",
    " padded ",
    "\ufeff",
  ),
  fc.constantFrom(
    "batsʼil kʼop",
    "]]>",
    "<ph/>",
    "a & b",
    "&amp;",
    '"',
    ",;\t",
    "_x0041_",
    "_x005F_x",
  ),
  fc.constantFrom(
    "${a} ${b} ${a}",
    "{{n}}: ${last-saved#x}",
    "${",
    "${}",
    "${a{{b}}",
    "\u0000\u0001\uffff",
  ),
);
/** Several of them in a row make what none is alone. */
const text = fc.array(anyText, { maxLength: 4 }).map((parts) => parts.join(""));
const someText = text.filter((written) => written !== "");
const key = fc.oneof(
  fc.constantFrom("survey.title", "p01.label", "lists.yes_no.1", "lists.a b.ñ", "unit-1", "="),
  text.filter((written) => written.trim() !== ""),
);
const place = { key, section: text, spanish: text, note: text };

const arbitraryRow: fc.Arbitrary<TranslationRow> = fc.oneof(
  fc.record({ ...place, text: fc.constant(""), state: fc.constant("missing" as const) }),
  fc.record({
    ...place,
    text: someText,
    state: fc.constantFrom("stale", "draft_machine", "draft_human", "reviewed", "approved"),
  }),
);

export const arbitraryFile: fc.Arbitrary<TranslationFile> = fc.record({
  survey: fc.constantFrom("diagnostico", "@interfaz", "a&b"),
  language: fc.constantFrom("tzh", "tzo-x-chamula"),
  rows: fc.array(arbitraryRow, { minLength: 1, maxLength: 12 }),
});
