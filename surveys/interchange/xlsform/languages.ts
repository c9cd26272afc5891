// Languages as headers write them (`Español (es)`, `Tzeltal`, `en`) and their codes.

const CODE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const IN_PARENTHESES = /\(\s*([^()]*?)\s*\)\s*$/;

/** Names in use in Chiapas and in the forms that travel, plain: small letters without accents. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["espanol", "es"],
  ["spanish", "es"],
  ["castellano", "es"],
  ["castilla", "es"],
  ["tseltal", "tzh"],
  ["tzeltal", "tzh"],
  ["batsilkop", "tzh"],
  ["tsotsil", "tzo"],
  ["tzotzil", "tzo"],
  ["batsikop", "tzo"],
  ["chol", "ctu"],
  ["tojolabal", "toj"],
  ["zoque", "zoc"],
  ["mam", "mam"],
  ["lacandon", "lac"],
  ["maya", "yua"],
  ["nahuatl", "nah"],
  ["english", "en"],
  ["ingles", "en"],
  ["french", "fr"],
  ["francais", "fr"],
  ["frances", "fr"],
  ["portugues", "pt"],
  ["portuguese", "pt"],
  ["arabic", "ar"],
  ["swahili", "sw"],
  ["kiswahili", "sw"],
]);
const THREE_LETTERS: ReadonlySet<string> = new Set([...NAMES.values()]);

const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ["es", "Español"],
  ["tzh", "Tseltal"],
  ["tzo", "Tsotsil"],
  ["ctu", "Ch'ol"],
  ["toj", "Tojolabal"],
  ["zoc", "Zoque"],
  ["mam", "Mam"],
  ["en", "English"],
]);

/** The code of a language as a header writes it, or undefined when none can be told. */
export function languageCode(written: string): string | undefined {
  const inside = IN_PARENTHESES.exec(written)?.[1];
  if (inside !== undefined && CODE.test(inside)) return plainCode(inside);
  const name = NAMES.get(plainName(written.replace(IN_PARENTHESES, "")));
  if (name !== undefined) return name;
  const bare = written.trim();
  if (!CODE.test(bare)) return undefined;
  const code = plainCode(bare);
  const primary = code.split("-", 1)[0] ?? "";
  return primary.length === 2 || THREE_LETTERS.has(primary) ? code : undefined;
}

export function isLanguageCode(text: string): boolean {
  return CODE.test(text) && text === plainCode(text);
}

/** The header for a language, as the standard asks: its name, and the code in parentheses. */
export function languageHeader(code: string): string {
  const name = OWN_NAMES.get(code.split("-", 1)[0] ?? "") ?? code;
  return `${name} (${code})`;
}

function plainCode(code: string): string {
  return code.replace(/^[a-z]+/i, (primary) => primary.toLowerCase());
}

function plainName(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
