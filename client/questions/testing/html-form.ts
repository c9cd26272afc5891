import type { FormFields } from "../form-fields.ts";

/** A control of a rendered form, as a browser without JavaScript would hold it. */
export interface Control {
  readonly kind: "input" | "select" | "textarea" | "button";
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  /** Values offered by a `select`. */
  readonly options: readonly string[];
  readonly formAction: string | undefined;
}

const CONTROL =
  /<(input|button)\b((?:[^>"]|"[^"]*")*)>|<select\b([^>]*)>(.*?)<\/select>|<textarea\b([^>]*)>(.*?)<\/textarea>/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      decode(value),
    ]),
  );
}

function selectValue(options: readonly ReadonlyMap<string, string>[]): string {
  const chosen = options.find((option) => option.has("selected")) ?? options[0];
  return chosen?.get("value") ?? "";
}

function controlOf(match: RegExpMatchArray): Control {
  const [, simple, simpleText, selectText, inner, areaText, area] = match;
  const attributes = attributesOf(simpleText ?? selectText ?? areaText ?? "");
  const options = [...(inner ?? "").matchAll(/<option\b([^>]*)>/g)].map(([, text = ""]) =>
    attributesOf(text),
  );
  const kind = selectText !== undefined ? "select" : areaText !== undefined ? "textarea" : simple;
  return {
    kind: kind === "select" || kind === "textarea" || kind === "button" ? kind : "input",
    type: attributes.get("type") ?? "",
    name: attributes.get("name") ?? "",
    value:
      kind === "select"
        ? selectValue(options)
        : kind === "textarea"
          ? decode(area ?? "")
          : (attributes.get("value") ?? ""),
    checked: attributes.has("checked"),
    disabled: attributes.has("disabled"),
    options: options.map((option) => option.get("value") ?? ""),
    formAction: attributes.get("formaction"),
  };
}

export function controlsIn(html: string): readonly Control[] {
  return [...html.matchAll(CONTROL)].map(controlOf);
}

function isSent({ kind, type, checked, disabled, name }: Control): boolean {
  if (disabled || name === "" || kind === "button") return false;
  return type === "radio" || type === "checkbox" ? checked : true;
}

/** What a browser would post: unticked boxes and disabled controls stay out. */
export function sentFields(controls: readonly Control[]): FormFields {
  return controls.filter(isSent).map(({ name, value }) => [name, value]);
}
