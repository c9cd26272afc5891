import type { Choice } from "../../surveys/core/index.ts";
import { codeCell, textCell } from "../../surveys/interchange/csv/text-cell.ts";

/** Answers of one response, or of one entry of a repeat, by question name. */
export type Values = Readonly<Record<string, unknown>>;
/** The finished cell of a column for one response; empty where nothing was answered. */
export type ReadCell = (values: Values) => string;

/** A text or a number as it was given. */
export function readScalar(name: string): ReadCell {
  return (values) => {
    const value = values[name];
    if (typeof value === "string") return textCell(value);
    return typeof value === "number" ? String(value) : "";
  };
}

/** The numbers of a point, separated by a space. */
export function readPoint(name: string): ReadCell {
  return (values) => {
    const value = values[name];
    return Array.isArray(value) ? textCell(value.join(" ")) : "";
  };
}

/** The code of the chosen choice; each known code is made safe once, not for every response. */
export function readChoice(name: string, choices: readonly Choice[]): ReadCell {
  const cells = new Map(choices.map((choice) => [choice.name, codeCell(choice.name)]));
  return (values) => {
    const value = values[name];
    return typeof value === "string" ? (cells.get(value) ?? codeCell(value)) : "";
  };
}

/** 1 where the choice was marked, 0 where others were. */
export function readMark(name: string, choice: string): ReadCell {
  return (values) => {
    const value = values[name];
    if (!Array.isArray(value)) return "";
    return value.includes(choice) ? "1" : "0";
  };
}

/** The place of a choice in a ranking, from 1. */
export function readPlace(name: string, choice: string): ReadCell {
  return (values) => {
    const value = values[name];
    const place = Array.isArray(value) ? value.indexOf(choice) + 1 : 0;
    return place === 0 ? "" : String(place);
  };
}

/** 1 where the person preferred not to answer, 0 where they answered. */
export function readRefusal(name: string): ReadCell {
  return (values) => {
    const value = values[name];
    if (typeof value === "string" || typeof value === "number" || Array.isArray(value)) return "0";
    return typeof value === "object" && value !== null && "refused" in value ? "1" : "";
  };
}
