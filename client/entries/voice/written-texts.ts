import type { VoiceManifest, VoiceRecording } from "../../pages/voice-manifest.ts";

/** The recordings that say some words of the page, in order; none where a part of them is not spoken. */
export type FindSpoken = (words: string) => readonly VoiceRecording[];

interface Pattern {
  readonly like: RegExp;
  /** How much of it stands still. */
  readonly letters: number;
  readonly recording: VoiceRecording;
}

/** What is filled in, on the interface and in a survey. */
const HOLE = /\{\{\w+\}\}|\$\{[^}]*\}/;
/** Less than this stands still in too much else. */
const LEAST_LETTERS = 4;

/** Finds recordings by the words they say: most places on the page do not tell the key of theirs. */
export function findSpoken({ interface: words, texts }: VoiceManifest): FindSpoken {
  const whole = new Map<string, VoiceRecording>();
  const patterns: Pattern[] = [];
  for (const recording of [...Object.values(words), ...Object.values(texts)]) {
    const text = tidy(recording.text);
    const parts = text.split(HOLE);
    if (parts.length === 1) whole.set(text, recording);
    else patterns.push(patternOf(parts, recording));
  }
  const fitting = patterns.filter(({ letters }) => letters >= LEAST_LETTERS);
  fitting.sort((one, other) => other.letters - one.letters);
  const find = (text: string) =>
    whole.get(text) ?? fitting.find(({ like }) => like.test(text))?.recording;
  return (written) => {
    const text = tidy(written);
    const found = find(text);
    if (found !== undefined || text === "") return found === undefined ? [] : [found];
    return inSequence(text, whole, find);
  };
}

/** Texts that a page puts one after the other. */
function inSequence(
  text: string,
  whole: ReadonlyMap<string, VoiceRecording>,
  find: (text: string) => VoiceRecording | undefined,
): readonly VoiceRecording[] {
  const said: VoiceRecording[] = [];
  let rest = text;
  while (rest !== "") {
    const last = find(rest);
    if (last !== undefined) return [...said, last];
    const [first] = [...whole.keys()]
      .filter((known) => rest.startsWith(`${known} `))
      .sort((one, other) => other.length - one.length);
    const recording = whole.get(first ?? "");
    if (first === undefined || recording === undefined) return [];
    said.push(recording);
    rest = rest.slice(first.length + 1);
  }
  return said;
}

function patternOf(parts: readonly string[], recording: VoiceRecording): Pattern {
  const quoted = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return {
    like: new RegExp(`^${quoted.join(".+")}$`, "s"),
    letters: parts.join("").replace(/[^\p{L}]/gu, "").length,
    recording,
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
