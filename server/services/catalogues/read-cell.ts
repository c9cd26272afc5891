import type { ProblemParameters } from "../../../surveys/core/index.ts";
import type { CatalogueColumn } from "./catalogue-kinds.ts";

type Value = string | number | readonly string[] | undefined;
export type CellRead =
  | { readonly value: Value }
  | { readonly problem: { readonly code: string; readonly parameters?: ProblemParameters } };

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const NUMBER = /^-?\d{1,12}(\.\d{1,8})?$/;
const MOST_CHARACTERS = 500;

/** The value of a trimmed cell. */
export function readCell(kind: CatalogueColumn["kind"], text: string): CellRead {
  if (text.length > MOST_CHARACTERS) {
    return { problem: { code: "catalogue.too_long", parameters: { most: MOST_CHARACTERS } } };
  }
  if (typeof kind !== "string") return readOption(kind, text);
  if (kind === "names")
    return {
      value: text
        .split("|")
        .map((name) => name.trim())
        .filter(Boolean),
    };
  if (kind === "number") return readNumber(text);
  if (kind === "text") return readText(text);
  if (kind === "municipality") return readMunicipality(text);
  if (text === "" || CODE.test(text)) return { value: text === "" ? undefined : text };
  return { problem: { code: "catalogue.not_a_code" } };
}

function readOption(options: readonly string[], text: string): CellRead {
  if (text === "") return { value: undefined };
  if (options.includes(text)) return { value: text };
  return {
    problem: { code: "catalogue.not_an_option", parameters: { options: options.join(", ") } },
  };
}

function readNumber(text: string): CellRead {
  if (text === "") return { value: undefined };
  if (NUMBER.test(text)) return { value: Number(text) };
  return { problem: { code: "catalogue.not_a_number" } };
}

function readText(text: string): CellRead {
  const isOneLine = ![...text].some((character) => character < " ");
  return isOneLine ? { value: text } : { problem: { code: "catalogue.not_one_line" } };
}

/** Spreadsheets drop the zero that the codes of nine states begin with. */
function readMunicipality(text: string): CellRead {
  const code = /^\d{4}$/.test(text) ? `0${text}` : text;
  return /^\d{5}$/.test(code) ? { value: code } : { problem: { code: "catalogue.not_inegi" } };
}
