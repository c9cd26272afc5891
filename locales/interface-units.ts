import { type PackText, TEXT_STATES, type TextKind } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { respondentKeys } from "./respondent-keys.ts";
import { type TextStatus, translationOf } from "./translations.ts";

type Texts = Readonly<Record<string, string>>;

const SPANISH: Texts = es;

/** Beginnings of keys by what their texts are for; the first that fits counts. */
const KINDS: readonly (readonly [TextKind, readonly string[]])[] = [
  ["rights", ["document.privacy", "notice.", "start.privacy.", "receipt.keep.", "receipt.proves."]],
  [
    "consent",
    [
      ...["start.anonymous.", "start.careful", "start.complaint.", "start.free", "start.kept."],
      ...["start.not_kept.", "start.translation.", "question.acknowledge", "answer.acknowledged"],
      "question.complaint_reminder",
    ],
  ],
  ["choice", ["question.refuse", "question.other_choice", "question.rank.none"]],
  ["scale", ["question.range"]],
];

/** Every Spanish text that respondents meet, by key. */
export function interfaceSpanish(): ReadonlyMap<string, string> {
  return new Map(respondentKeys().map((key) => [key, SPANISH[key] ?? ""]));
}

export function interfaceKind(key: string): TextKind {
  const found = KINDS.find(([, beginnings]) => beginnings.some((each) => key.startsWith(each)));
  return found?.[0] ?? "plain";
}

/** What the files of a language hold, as a pack would. */
export function shippedInterface(language: string): Readonly<Record<string, PackText>> {
  const { texts, states } = translationOf(language);
  const entries = respondentKeys().flatMap((key): [string, PackText][] => {
    const [text, status] = [texts[key], states[key]];
    return text === undefined || status === undefined ? [] : [[key, asPackText(text, status)]];
  });
  return Object.fromEntries(entries);
}

function asPackText(text: string, { state, ground, source, ...rest }: TextStatus): PackText {
  return {
    ...{ text, state: isState(state) ? state : "draft_machine", ...rest, shipped: true },
    ...(isGround(ground) ? { ground } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

function isState(state: string): state is PackText["state"] {
  return TEXT_STATES.some((each) => each === state);
}

function isGround(ground: string | undefined): ground is "attested" | "composed" {
  return ground === "attested" || ground === "composed";
}
