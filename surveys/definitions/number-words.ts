// Whole numbers below a million as a Spanish reader says them: figures in a question are read too.

const TO_29 = (
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince " +
  "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro " +
  "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split(" ");
const TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const HUNDREDS = (
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos " +
  "novecientos"
).split(" ");

/** The number in words, e.g. 44 is `cuarenta y cuatro`. */
export function numberWords(number: number): string {
  if (number >= 1000) return withRest(thousands(Math.floor(number / 1000)), number % 1000);
  if (number > 100) return withRest(HUNDREDS[Math.floor(number / 100) - 1] ?? "", number % 100);
  if (number === 100) return "cien";
  const tens = TENS[Math.floor(number / 10) - 3];
  if (tens === undefined) return TO_29[number] ?? "";
  return number % 10 === 0 ? tens : `${tens} y ${numberWords(number % 10)}`;
}

function thousands(count: number): string {
  if (count === 1) return "mil";
  return `${numberWords(count)
    .replace(/veintiuno$/, "veintiún")
    .replace(/uno$/, "un")} mil`;
}

function withRest(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${numberWords(rest)}`;
}
