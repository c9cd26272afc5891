// What the `type` cell of a survey row says, in every spelling in use.

import { QUESTION_TYPES } from "../../core/index.ts";
import type { QuestionType } from "../../core/index.ts";

export type RowType =
  | {
      readonly is: "question";
      readonly type: QuestionType;
      readonly list?: string;
      readonly orOther?: true;
      /** What holds every answer, when the type says it. */
      readonly constraint?: string;
    }
  /** A list in the sheet `external_choices`. */
  | { readonly is: "external"; readonly list: string }
  /** Choices that are not in the workbook: in a file, or entries of a repeat. */
  | { readonly is: "elsewhere"; readonly source: string }
  | { readonly is: "moment"; readonly calculation: string }
  | { readonly is: "begin"; readonly container: "group" | "repeat"; readonly isExact: boolean }
  | { readonly is: "end"; readonly container: "group" | "repeat" }
  | { readonly is: "left_out" }
  | { readonly is: "unknown" };

const CHOICE_WORDS: readonly (readonly [RegExp, QuestionType | "external"])[] = [
  [/^select[_ ]one[_ ]external$/, "external"],
  [/^(add )?(select[_ ]?(one|1)|q select1)([_ ](from|using|prompt using))?$/, "select_one"],
  [
    /^(add )?(select[_ ](multiple|all[_ ]that[_ ]apply)|q select)([_ ](from|using|prompt using))?$/,
    "select_multiple",
  ],
  [/^(odk:)?rank$/, "rank"],
];

const FROM_FILE = /^select[_ ](one|multiple)[_ ]from[_ ]file\s+(.*)$/i;
const OTHER = /\s+(or[_ ]other|or specify other)$/i;
const BEGIN_OR_END =
  /^(begin|end)(?:[\s_]+|(?=(?:group|repeat)$))([a-z]+(?:[\s_]group)?)(?:\s.*)?$/;
const REPEATS: ReadonlySet<string> = new Set(["repeat", "lgroup", "looped group", "looped_group"]);

const PLAIN_WORDS: ReadonlyMap<string, QuestionType> = wordsOf({
  text: "string",
  integer: "int",
  decimal: "",
  date: "",
  time: "",
  dateTime: "datetime|date time|date_time",
  note: "",
  acknowledge: "trigger",
  calculate: "calculation",
  geopoint: "gps|location",
  range: "",
  hidden: "",
});

const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    "image photo picture audio background-audio video file barcode geotrace geoshape audit " +
    "deviceid imei phonenumber username email simserial subscriberid start-geopoint " +
    "background-geopoint xml-external csv-external osm"
  ).split(" "),
);
const LEFT_OUT_PHRASE =
  /^(uri:\w+|(get )?(device|subscriber|sim) id|get phone number|osm .*|include .*|kobo.*|(score|rank)__\w+)$/;

const FIRST_DAY = "once(today())";
const MOMENTS: ReadonlyMap<string, string> = new Map([
  ["start", FIRST_DAY],
  ["start time", FIRST_DAY],
  ["today", FIRST_DAY],
  ["end", "today()"],
  ["end time", "today()"],
]);

const HIGHEST: ReadonlyMap<string, number> = new Map([
  ["percentage", 100],
  ["number of days in last month", 31],
  ["number of days in last six months", 183],
  ["number of days in last year", 365],
]);

function wordsOf(
  spellings: Readonly<Partial<Record<QuestionType, string>>>,
): ReadonlyMap<string, QuestionType> {
  return new Map(
    QUESTION_TYPES.flatMap((type) => {
      const others = spellings[type];
      if (others === undefined) return [];
      return [type.toLowerCase(), ...others.split("|")].map((word) => [word, type] as const);
    }),
  );
}

/** Reads a `type` cell. Total. */
export function readType(cell: string): RowType {
  const text = cell.trim().replace(/\s+/g, " ");
  const word = text.toLowerCase();
  return (
    containerType(word) ??
    choiceType(text) ??
    plainType(word) ??
    plainType(word.replace(/^(q|add|get) (.*?)( prompt)?$/, "$2")) ?? { is: "unknown" }
  );
}

function containerType(word: string): RowType | undefined {
  const [, edge, kind = ""] = BEGIN_OR_END.exec(word) ?? [];
  if (edge === undefined || word === "end time") return undefined;
  const container = REPEATS.has(kind) ? "repeat" : "group";
  if (edge === "end") return { is: "end", container };
  return { is: "begin", container, isExact: kind === "group" || container === "repeat" };
}

function plainType(word: string): RowType | undefined {
  const moment = MOMENTS.get(word);
  if (moment !== undefined) return { is: "moment", calculation: moment };
  if (LEFT_OUT.has(word) || LEFT_OUT_PHRASE.test(word)) return { is: "left_out" };
  const highest = HIGHEST.get(word);
  if (highest !== undefined) {
    const constraint = `. >= 0 and . <= ${String(highest)}`;
    return { is: "question", type: "integer", constraint };
  }
  if (word === "phone number") return { is: "question", type: "text" };
  const type = PLAIN_WORDS.get(word);
  return type === undefined ? undefined : { is: "question", type };
}

/** The longest words before the list's name that are a choice type: `select one from yes_no`. */
function choiceType(text: string): RowType | undefined {
  const file = FROM_FILE.exec(text)?.[2];
  if (file !== undefined) return { is: "elsewhere", source: file.replace(OTHER, "") };
  const orOther = OTHER.test(text);
  const words = text.replace(OTHER, "").split(" ");
  for (let length = Math.min(words.length, 6); length > 0; length--) {
    const command = words.slice(0, length).join(" ").toLowerCase();
    const type = CHOICE_WORDS.find(([form]) => form.test(command))?.[1];
    if (type === undefined) continue;
    return typeWithList(type, words.slice(length).join(" "), orOther);
  }
  return undefined;
}

function typeWithList(type: QuestionType | "external", list: string, orOther: boolean): RowType {
  if (type === "external") return { is: "external", list };
  if (list.startsWith("${")) return { is: "elsewhere", source: list };
  return { is: "question", type, list, ...(orOther && type !== "rank" ? { orOther: true } : {}) };
}
