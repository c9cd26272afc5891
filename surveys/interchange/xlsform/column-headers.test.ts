import { describe, expect, it } from "vitest";
import { readHeader } from "./column-headers.ts";

function survey(written: string): string {
  const { column = "", language = "" } = readHeader("survey", written) ?? {};
  return language === "" ? column : `${column} in ${language}`;
}

/** Every spelling of every column that pyxform takes, one column a line. */
const SPELLINGS = {
  survey: `
    type command
    name tag value
    label caption
    hint
    guidance_hint guidance
    required bind::required
    required_message requiredmsg required_msg bind::jr:requiredMsg
    relevant relevance bind::relevant
    constraint bind::constraint
    constraint_message constraining_message bind::jr:constraintMsg
    calculation calculate bind::calculate
    choice_filter
    appearance control::appearance body::appearance
    default
    read_only readonly bind::readonly
    repeat_count count jr:count control::jr:count body::jr:count
    trigger
    parameters
    autoplay control::autoplay body::autoplay
    rows control::rows body::rows
    notes note
    disabled
    image media::image media:image
    big-image media::big-image big_image media::big_image
    audio media::audio
    video media::video
    extra:bind::foo
    extra:body::foo
    extra:control::foo
    extra:instance::foo`,
  choices: `
    list_name listname list
    name value tag
    label caption
    geometry
    image media::image
    big-image media::big-image
    audio media::audio
    video media::video`,
  settings: `
    form_title set_form_title title
    form_id set_form_id id_string
    version
    default_language`,
} as const;
const EVERY_SPELLING = (["survey", "choices", "settings"] as const).flatMap((sheet) =>
  SPELLINGS[sheet]
    .trim()
    .split(/\n\s*/)
    .flatMap((line) => {
      const [column = "", ...others] = line.split(" ");
      const first = column.replace(/^extra:/, "");
      return [first, ...others].map((written) => [sheet, written, column] as const);
    }),
);

it.each(EVERY_SPELLING)("on the sheet %s, %s is %s in any case", (sheet, written, column) => {
  const isExtra = column.startsWith("extra:");
  for (const spelt of isExtra ? [written] : [written, written.toUpperCase(), ` ${written} `]) {
    expect(readHeader(sheet, spelt)).toEqual({ column, language: "" });
  }
});

it.each(
  "label hint guidance_hint constraint_message required_message image big-image audio video".split(
    " ",
  ),
)("%s is said in several languages", (column) => {
  for (const written of [`${column}::Tseltal (tzh)`, `${column}:Tseltal (tzh)`]) {
    expect(readHeader("survey", written)).toEqual({ column, language: "Tseltal (tzh)" });
  }
});

describe("headers of the survey sheet", () => {
  it.each([
    ["Type", "type"],
    ["command", "type"],
    ["NAME", "name"],
    ["tag", "name"],
    ["value", "name"],
    ["caption", "label"],
    ["relevance", "relevant"],
    ["bind::relevant", "relevant"],
    ["bind:relevant", "relevant"],
    ["calculate", "calculation"],
    ["readonly", "read_only"],
    ["Read Only", "read_only"],
    ["constraining_message", "constraint_message"],
    ["constraining message", "constraint_message"],
    ["constraint message", "constraint_message"],
    ["requiredMsg", "required_message"],
    ["required message", "required_message"],
    ["bind::jr:constraintMsg", "constraint_message"],
    ["bind:jr:constraintMsg", "constraint_message"],
    ["count", "repeat_count"],
    ["jr:count", "repeat_count"],
    ["image", "image"],
    ["media::image", "image"],
    ["media:audio", "audio"],
    ["big-image", "big-image"],
    ["note", "notes"],
    ["choice filter", "choice_filter"],
    ["body::accuracyThreshold", "extra:body::accuracyThreshold"],
    ["bind:oc:itemgroup", "extra:bind::oc::itemgroup"],
    ["instance::odk:tag", "extra:instance::odk:tag"],
    ["observaciones", "unknown:observaciones"],
    ["relevant::es", "unknown:relevant::es"],
    ["\ufefftype", "type"],
    ["la\u200bbel\u00a0", "label"],
  ])("understand %s", (written, column) => {
    expect(survey(written)).toBe(column);
  });

  it.each([
    ["label::Español (es)", "label in Español (es)"],
    ["label:English", "label in English"],
    ["Label :: Tseltal (tzh)", "label in Tseltal (tzh)"],
    ["hint::es", "hint in es"],
    ["guidance_hint::es", "guidance_hint in es"],
    ["constraint_message::Español (es)", "constraint_message in Español (es)"],
    ["bind::jr:constraintMsg::Español", "constraint_message in Español"],
    ["media::image::Español (es)", "image in Español (es)"],
    ["image::Español (es)", "image in Español (es)"],
    ["label::default", "label"],
  ])("tell the language of %s", (written, column) => {
    expect(survey(written)).toBe(column);
  });

  it("say nothing when empty", () => {
    expect(readHeader("survey", "  ")).toBeUndefined();
  });
});

describe("headers of the other sheets", () => {
  it.each([
    ["choices", "list name", "list_name"],
    ["choices", "List_Name", "list_name"],
    ["choices", "value", "name"],
    ["choices", "caption", "label"],
    ["choices", "Estado", "attribute:Estado"],
    ["choices", "orden::es", "unknown:orden::es"],
    ["settings", "id_string", "form_id"],
    ["settings", "set_form_id", "form_id"],
    ["settings", "set form title", "form_title"],
    ["settings", "title", "form_title"],
    ["settings", "style", "setting:style"],
  ] as const)("understand %s: %s", (kind, written, column) => {
    expect(readHeader(kind, written)?.column).toBe(column);
  });
});
