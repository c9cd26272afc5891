import { describe, expect, it } from "vitest";
import { readHeader } from "./column-headers.ts";

function survey(written: string): string {
  const { column = "", language = "" } = readHeader("survey", written) ?? {};
  return language === "" ? column : `${column} in ${language}`;
}

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
