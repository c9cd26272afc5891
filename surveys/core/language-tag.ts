// How languages and variants are named: BCP 47, `es`, `tzh`, a variant for private use `tzh-x-oxchuc`.

const TAG = /^[a-z]{2,3}(-[a-zA-Z0-9]{1,8})*$/;

export function isLanguageTag(text: string): boolean {
  return TAG.test(text);
}
