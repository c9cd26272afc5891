// A privacy notice as an institution or a survey writes it: plain text, where a line "# …" is a heading, lines
// "- …" are a list, an empty line ends a paragraph and `{{name}}` stands for a setting.

import type { Definition } from "./definition.ts";

export const LONGEST_NOTICE = 20_000;

/** What a notice may name, by the words its writer uses. */
export const NOTICE_PLACEHOLDERS = [
  "institucion",
  "domicilio",
  "fundamento",
  "arco",
  "unidad",
  "version",
] as const;
export type NoticeValues = Readonly<Record<(typeof NOTICE_PLACEHOLDERS)[number], string>>;

export type NoticeBlock =
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const HEADING = /^#+\s+(?=\S)/;
const ITEM = /^[-*•]\s+(?=\S)/;

/** The blocks of a notice with its placeholders filled; a setting's value makes no block of its own. */
export function noticeBlocks(text: string, values: NoticeValues): readonly NoticeBlock[] {
  const chunks = text.split(/\r?\n[^\S\n]*\r?\n/).flatMap(splitAtHeadings);
  return chunks.filter((lines) => lines.length > 0).map((lines) => blockOf(lines, values));
}

/** The notice that a survey brings itself; one that says nothing is none. */
export function ownNotice({ privacyNotice = "" }: Definition): string | undefined {
  return privacyNotice.trim() === "" ? undefined : privacyNotice;
}

/** The names in `{{…}}` that stand for nothing, each once. */
export function unknownPlaceholders(text: string): readonly string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name.trim());
  return [...new Set(names.filter((name) => !isPlaceholder(name)))];
}

function splitAtHeadings(chunk: string): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const line of chunk.split("\n").map((written) => written.trim())) {
    if (line === "") continue;
    const kindChanges = ITEM.test(line) !== ITEM.test(parts.at(-1)?.[0] ?? line);
    if (HEADING.test(line)) parts.push([line], []);
    else if (kindChanges) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function blockOf(lines: readonly string[], values: NoticeValues): NoticeBlock {
  const [first = ""] = lines;
  const fill = (text: string) => filled(text, values);
  if (HEADING.test(first)) return { kind: "heading", text: fill(first.replace(HEADING, "")) };
  if (ITEM.test(first)) {
    return { kind: "list", items: lines.map((line) => fill(line.replace(ITEM, ""))) };
  }
  return { kind: "paragraph", text: fill(lines.join("\n")) };
}

function filled(text: string, values: NoticeValues): string {
  return text.replace(PLACEHOLDER, (written, inner: string) => {
    const name = inner.trim();
    return isPlaceholder(name) ? values[name] : written;
  });
}

function isPlaceholder(name: string): name is keyof NoticeValues {
  return NOTICE_PLACEHOLDERS.some((known) => known === name);
}
