// The columns a converter knows, with their other spellings (pyxform/aliases.py), and how a header is
// read. Written apart from the importer on purpose: it checks what the importer's sibling writes.

export type SheetKind = "survey" | "choices" | "settings";

export interface Column {
  /** The column's one name; "" for a column no converter knows. */
  readonly name: string;
  /** What stands behind `::` in a translatable column. */
  readonly language: string;
  /** The header as written. */
  readonly written: string;
  readonly index: number;
}

const MEDIA = "media::image=image media::audio=audio media::video=video media::big-image=big-image";
const TRANSLATABLE = new Set(
  "label hint guidance_hint constraint_message required_message media::image media::audio media::video media::big-image".split(
    " ",
  ),
);

const SURVEY = spellings(
  "type=command name=tag,value label=caption hint guidance_hint appearance=control::appearance,body::appearance " +
    "required=bind::required required_message=requiredmsg,bind::jr:requiredmsg relevant=relevance,bind::relevant " +
    "constraint=bind::constraint constraint_message=constraining_message,bind::jr:constraintmsg " +
    "calculation=calculate,bind::calculate choice_filter default read_only=readonly,bind::readonly " +
    "repeat_count=count,jr:count,control::jr:count,body::jr:count trigger parameters " +
    `autoplay=control::autoplay,body::autoplay rows=control::rows,body::rows note=notes ${MEDIA}`,
);
const CHOICES = spellings(`list_name name=value label=caption geometry ${MEDIA}`);
const SETTINGS = spellings(
  "form_title=set_form_title,title form_id=set_form_id,id_string version default_language instance_name " +
    "style public_key submission_url auto_send auto_delete allow_choice_duplicates clean_text_values " +
    "name namespaces omit_instanceid instance_id sms_keyword sms_separator sms_allow_media " +
    "sms_date_format sms_datetime_format prefix delimiter flat client_editable add_none_option",
);
const COLUMNS = { survey: SURVEY, choices: CHOICES, settings: SETTINGS };
const OWN = /^consulta_[a-z_]+(?:::\S.*)?$/;
const PASSED_ON = /^(?:bind|body|control|instance)::\S+$/;
const ATTRIBUTE = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

function spellings(written: string): ReadonlyMap<string, string> {
  const pairs = written.split(" ").flatMap((entry) => {
    const [name = "", others = ""] = entry.split("=");
    return [name, ...others.split(",").filter(Boolean)].map(
      (spelling) => [spelling, name] as const,
    );
  });
  return new Map(pairs);
}

export function readColumn(kind: SheetKind, written: string, index: number): Column {
  const [name, language] = nameAndLanguage(kind, written.trim());
  return { name, language, written, index };
}

function nameAndLanguage(kind: SheetKind, header: string): readonly [string, string] {
  const parts = header.split("::").map((part) => part.trim());
  for (let length = parts.length; length > 0; length--) {
    const start = parts.slice(0, length).join("::").toLowerCase().replace(/\s+/g, "_");
    const name = COLUMNS[kind].get(start);
    const language = parts.slice(length).join("::");
    if (name !== undefined && (language === "" || TRANSLATABLE.has(name))) return [name, language];
  }
  return [isAllowed(kind, header) ? header : "", ""];
}

function isAllowed(kind: SheetKind, header: string): boolean {
  if (OWN.test(header)) return true;
  return kind === "survey" ? PASSED_ON.test(header) : kind === "choices" && ATTRIBUTE.test(header);
}

/** Whether a column of choices is one that only filters use. */
export function isAttribute({ name }: Column): boolean {
  return name !== "" && !CHOICES.has(name) && !OWN.test(name);
}

export function isTranslatable({ name }: Column): boolean {
  return TRANSLATABLE.has(name);
}
