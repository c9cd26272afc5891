// Rules of single questions: label, list, flags, parameters, calculation.

import type { ChoiceLists } from "./check-choices.ts";
import type { OutlineItem } from "./survey-outline.ts";
import { isVisible } from "./survey-type.ts";
import type { FaultLog } from "./xlsform-fault.ts";

const FLAGS = /^(?:yes|no|true|false|Yes|No|True|False|YES|NO|TRUE|FALSE|true\(\)|false\(\))$/;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /^\$\{[^}]+\}$/;
const TRIGGER = /^\$\{[^}]+\}(?:\s*,\s*\$\{[^}]+\})*$/;
const PAIR = /^([a-z_-]+)=(\S+)$/;
const SELECTS = ["select_one", "select_multiple", "rank"];
const SEEN_AS_LABEL = ["label", "hint", "media::image", "media::audio", "media::video"];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  range: ["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"],
  select: ["randomize", "seed"],
  file: ["randomize", "seed", "value", "label"],
  geopoint: ["capture-accuracy", "warning-accuracy", "allow-mock-accuracy"],
  geotrace: ["incremental", "allow-mock-accuracy"],
  geoshape: ["incremental", "allow-mock-accuracy"],
  image: ["max-pixels", "app"],
  audio: ["quality"],
  "background-audio": ["quality"],
  text: ["rows"],
};

export function isFlag(text: string): boolean {
  return FLAGS.test(text);
}

export function checkQuestion(item: OutlineItem, lists: ChoiceLists, log: FaultLog): void {
  const { row, name, type } = item;
  if (type.is === "begin" || type.is === "end") return;
  if (isVisible(type) && SEEN_AS_LABEL.every((column) => row.text(column) === "")) {
    log.error(row.place("label"), "no_label", name);
  }
  if (type.is === "plain" && type.type === "calculate" && row.text("calculation") === "") {
    log.error(row.place("calculation"), "missing_calculation", name);
  }
  const trigger = row.text("trigger");
  if (trigger !== "" && !TRIGGER.test(trigger))
    log.error(row.place("trigger"), "bad_trigger", trigger);
  checkList(item, lists, log);
  checkParameters(item, log);
}

function checkList({ row, type }: OutlineItem, lists: ChoiceLists, log: FaultLog): void {
  if (type.is !== "select" || !SELECTS.includes(type.type) || REFERENCE.test(type.list)) return;
  const choices = lists.get(type.list);
  if (choices === undefined) return log.error(row.place("type"), "missing_list", type.list);
  if (type.orOther && row.text("choice_filter") !== "") {
    log.error(row.place("choice_filter"), "filter_with_other");
  }
  if (type.type === "select_one") return;
  for (const choice of choices.filter(({ name }) => /\s/.test(name))) {
    log.error(choice.row.place("name"), "space_in_choice", choice.name);
  }
}

function checkParameters({ row, type }: OutlineItem, log: FaultLog): void {
  const cell = row.text("parameters");
  const word = type.is === "select" ? selectWord(type.type) : type.is === "plain" ? type.type : "";
  const given = new Map<string, string>();
  for (const pair of cell.split(/[\s;,]+/).filter(Boolean)) {
    const [, key = "", value = ""] = PAIR.exec(pair) ?? [];
    const isAllowed = (ALLOWED[word] ?? []).includes(key) && !given.has(key);
    if (!isAllowed) log.error(row.place("parameters"), "bad_parameter", pair);
    given.set(key, value);
  }
  const bad = word === "range" ? badRange(given) : badSelect(given);
  if (bad !== undefined) log.error(row.place("parameters"), "bad_parameter", bad);
}

function selectWord(type: string): string {
  return type.endsWith("_file") ? "file" : "select";
}

/** Numbers, a step that is one and fits between the ends. */
function badRange(given: ReadonlyMap<string, string>): string | undefined {
  const values = ["start", "end", "step"].map((key) => given.get(key));
  const wrong = values.find((value) => value !== undefined && !NUMBER.test(value));
  if (wrong !== undefined) return wrong;
  const [start = 1, end = 10, step = 1] = values.map((value) =>
    value === undefined ? undefined : Number(value),
  );
  const isWalkable = step !== 0 && Math.abs(step) <= Math.abs(end - start);
  return isWalkable ? undefined : `step=${step}`;
}

function badSelect(given: ReadonlyMap<string, string>): string | undefined {
  const randomize = given.get("randomize");
  const seed = given.get("seed");
  if (randomize !== undefined && randomize !== "true" && randomize !== "false") return randomize;
  if (seed === undefined) return undefined;
  return randomize === "true" && (NUMBER.test(seed) || REFERENCE.test(seed)) ? undefined : seed;
}
