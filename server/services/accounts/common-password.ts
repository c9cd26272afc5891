// The 3,000 passwords found most often in leaks and the 300 most frequent of 12 characters or more:
// @zxcvbn-ts/language-common 4.1.3 (MIT, Dan Wheeler and Dropbox, zxcvbn-ts), in its order.
import listed from "./common-passwords.csv?raw";

/** What people here begin with and lists from elsewhere do not know. */
const LOCAL_WORDS = [
  "administracion",
  "administrador",
  "anticorrupcion",
  "bienvenido",
  "chiapas",
  "consulta",
  "consultapea",
  "contrasena",
  "gobierno",
  "guadalupe",
  "secretaria",
  "sesaech",
  "teamo",
  "tuxtla",
  "usuario",
];
const COMMON: ReadonlySet<string> = new Set([
  ...listed.trim().split("\n").slice(1),
  ...LOCAL_WORDS,
]);

const LOOKALIKES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const ROWS = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiopasdfghjklzxcvbnm"];
const LEAST_DIFFERENT_CHARACTERS = 5;
const LEAST_WORD = 4;

/** A password that is tried first: listed, a listed word with digits around it, a row of keys. */
export function isCommonPassword(password: string): boolean {
  const text = plain(password);
  return (
    new Set(text).size < LEAST_DIFFERENT_CHARACTERS ||
    isRepeated(text) ||
    ROWS.some((row) => isAlong(row, text)) ||
    [text, core(text), core(replaceLookalikes(text))].some(isListed)
  );
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** `abcabcabcabc`, also cut off in the middle. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4, 5, 6].some(
    (size) => text === text.slice(0, size).repeat(text.length).slice(0, text.length),
  );
}

function isAlong(row: string, text: string): boolean {
  const endless = row.repeat(Math.ceil(text.length / row.length) + 1);
  return endless.includes(text) || [...endless].toReversed().join("").includes(text);
}

/** Without what stands before the first letter and after the last. */
function core(text: string): string {
  return text.replace(/^[^a-z]+|[^a-z]+$/g, "");
}

function replaceLookalikes(text: string): string {
  const letters = text.replace(/[^a-z]+$/, "");
  return [...letters].map((character) => LOOKALIKES[character] ?? character).join("");
}

function isListed(text: string): boolean {
  if (text.length < LEAST_WORD) return false;
  const half = text.slice(0, text.length / 2);
  return (
    COMMON.has(text) || (half.length >= LEAST_WORD && text === half + half && COMMON.has(half))
  );
}
