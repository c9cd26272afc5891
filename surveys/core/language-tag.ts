// How languages and variants are named: BCP 47, `es`, `tzh`, a variant for private use `tzh-x-oxchuc`.

const TAG = /^[a-z]{2,3}(-[a-zA-Z0-9]{1,8})*$/;
const VARIANT = /^[a-z]{2,3}-x(-[a-z0-9]{1,8})+$/;

export function isLanguageTag(text: string): boolean {
  return TAG.test(text);
}

/** Whether a tag names the variant of a town, such as `tzo-x-chamula`. */
export function isVariant(tag: string): boolean {
  return VARIANT.test(tag);
}

/** The language that a tag is of: `tzo` of `tzo-x-chamula` and of `tzo`. */
export function baseLanguage(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}
