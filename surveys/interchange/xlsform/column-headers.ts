// Headers of the sheets of an XLSForm: every spelling of a column, and the language behind `::`.

export type SheetKind = "survey" | "choices" | "settings";

export interface Header {
  /** The column's one name here; `extra:`, `attribute:`, `setting:` or `unknown:` stand before others. */
  readonly column: string;
  /** The language as written; "" without one. */
  readonly language: string;
}

const TRANSLATABLE: ReadonlySet<string> = new Set([
  "label",
  "hint",
  "guidance_hint",
  "required_message",
  "constraint_message",
  "image",
  "big-image",
  "audio",
  "video",
  "consulta_title",
  "consulta_description",
]);

const MEDIA: ReadonlySet<string> = new Set(["image", "big-image", "audio", "video"]);

const SURVEY_COLUMNS: ReadonlyMap<string, string> = spellings({
  type: "command",
  name: "tag value",
  label: "caption",
  hint: "",
  guidance_hint: "guidance",
  required: "bind::required",
  required_message: "requiredmsg required_msg bind::jr:requiredmsg",
  relevant: "relevance bind::relevant",
  constraint: "bind::constraint",
  constraint_message: "constraining_message bind::jr:constraintmsg",
  calculation: "calculate bind::calculate",
  choice_filter: "",
  appearance: "control::appearance body::appearance",
  default: "",
  read_only: "readonly bind::readonly",
  repeat_count: "count jr:count control::jr:count body::jr:count",
  trigger: "",
  parameters: "",
  autoplay: "control::autoplay body::autoplay",
  rows: "control::rows body::rows",
  notes: "note",
  disabled: "",
  image: "media::image",
  "big-image": "media::big-image big_image media::big_image",
  audio: "media::audio",
  video: "media::video",
  consulta_name: "",
  consulta_matrix: "",
  consulta_refusable: "",
  consulta_sensitive: "",
  consulta_publish: "",
  consulta_facet: "",
  consulta_axes: "",
  consulta_objectives: "",
  consulta_priorities: "",
  consulta_rest: "",
});

const CHOICE_COLUMNS: ReadonlyMap<string, string> = spellings({
  list_name: "listname list",
  name: "value tag",
  label: "caption",
  geometry: "",
  image: "media::image",
  "big-image": "media::big-image big_image media::big_image",
  audio: "media::audio",
  video: "media::video",
  consulta_icon: "",
  consulta_list: "",
  consulta_rest: "",
});

const SETTING_COLUMNS: ReadonlyMap<string, string> = spellings({
  form_title: "set_form_title title",
  form_id: "set_form_id id_string",
  version: "",
  default_language: "",
  consulta_title: "",
  consulta_description: "",
  consulta_languages: "",
  consulta_text_policy: "",
  consulta_region_question: "",
  consulta_privacy_notice: "",
  consulta_rest: "",
});

const COLUMNS = { survey: SURVEY_COLUMNS, choices: CHOICE_COLUMNS, settings: SETTING_COLUMNS };
const EXTRA = /^(bind|body|control|instance)::\S/i;
const LONGEST_HEADER = 200;

function spellings(columns: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(columns).flatMap(([column, others]) =>
      [column, ...others.split(" ")].map((spelling) => [spelling, column] as const),
    ),
  );
}

/** What a header says; undefined for an empty one. */
export function readHeader(kind: SheetKind, written: string): Header | undefined {
  const text = written.trim().slice(0, LONGEST_HEADER);
  if (text === "") return undefined;
  const parts = splitHeader(text);
  return (
    knownColumn(kind, splitHeader(visible(text))) ?? {
      column: otherColumn(kind, text, parts),
      language: "",
    }
  );
}

/** The text without what takes no place on a screen: word processors and web pages leave it behind. */
export function visible(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").trim();
}

/** The longest beginning that is a column; what is behind it is a language. */
function knownColumn(kind: SheetKind, parts: readonly string[]): Header | undefined {
  for (const length of [3, 2, 1]) {
    if (parts.length < length) continue;
    const column = COLUMNS[kind].get(parts.slice(0, length).map(plainWord).join("::"));
    if (column === undefined) continue;
    const language = parts.slice(length).join("::");
    if (language !== "" && !TRANSLATABLE.has(column)) return undefined;
    return { column, language: language.toLowerCase() === "default" ? "" : language };
  }
  return undefined;
}

function otherColumn(kind: SheetKind, text: string, parts: readonly string[]): string {
  if (kind === "settings") return `setting:${text}`;
  if (kind === "choices") return parts.length === 1 ? `attribute:${text}` : `unknown:${text}`;
  const joined = parts.join("::").slice(0, LONGEST_HEADER);
  return EXTRA.test(joined) ? `extra:${joined}` : `unknown:${text}`;
}

/** Parts between `::`, or between `:` where no `::` stands; the `:` of `jr:count` parts nothing. */
function splitHeader(text: string): readonly string[] {
  const parts = text.split(text.includes("::") ? "::" : /(?<!\bjr):/i);
  return parts.map((part) => part.trim());
}

function plainWord(part: string): string {
  return part.toLowerCase().replace(/\s+/g, "_");
}

/** Whether the column's texts can be said in several languages. */
export function isTranslatable(column: string): boolean {
  return TRANSLATABLE.has(column);
}

export function isMediaColumn(column: string): boolean {
  return MEDIA.has(column);
}
