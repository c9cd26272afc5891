import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import { type KeptTakes, openTakes } from "../../../offline/kept-takes.ts";
import { recall, remember } from "../remembered.ts";
import { loadRecordings, placeOf, putTake, type RecordingsByKey } from "./voice-protocol.ts";
import { type QueueView, VoiceQueue } from "./voice-queue.ts";

export type Recorded = RecordingsByKey | "loading" | "failed";

/** What all texts of a workbench share: whose voice it is, what is recorded, what waits. */
export interface VoiceRoom {
  readonly place: string;
  readonly person: string;
  readonly speaker: string;
  /** Whose voice respondents hear; undefined while nobody has recorded anything. */
  readonly inUse: string | undefined;
  readonly chooseSpeaker: (code: string) => void;
  readonly recorded: Recorded;
  readonly reload: () => void;
  readonly takes: KeptTakes | undefined;
  readonly queue: VoiceQueue | undefined;
  readonly queueView: QueueView;
  /** A text as the server has it after an act of this panel. */
  readonly take: (text: TextUnit) => void;
}

const NOTHING: QueueView = { waiting: [], refused: [], state: "idle" };

export function useVoiceRoom(data: WorkbenchData, onChanged: (text: TextUnit) => void): VoiceRoom {
  const place = placeOf(data.survey, data.language);
  const [speaker, chooseSpeaker] = useSpeaker(data);
  const [inUse, setInUse] = useState(() => data.speakers.find((one) => one.isInUse)?.code);
  const { recorded, setRecorded, reload } = useRecorded({ place, speaker, onVoice: setInUse });
  const take = useCallback(
    (text: TextUnit, by = speaker) => {
      onChanged(text);
      // Whoever records first is heard.
      if (text.recording !== null) setInUse((before) => before ?? by);
      if (by === speaker) setRecorded((before) => withText(before, text, speaker));
    },
    [onChanged, setRecorded, speaker],
  );
  const queued = useQueue({ person: data.person.id, place, onSaved: take });
  return {
    place,
    person: data.person.id,
    speaker,
    inUse,
    chooseSpeaker,
    recorded,
    reload,
    take,
    ...queued,
  };
}

/** Who was chosen last, else whose voice is in use, else the first. */
function useSpeaker({ language, speakers }: WorkbenchData) {
  const [chosen, setChosen] = useState(() => recall(`voz ${language}`));
  const known = speakers.find(({ code }) => code === chosen);
  const { code = "" } = known ?? speakers.find(({ isInUse }) => isInUse) ?? speakers[0] ?? {};
  const choose = (next: string) => {
    remember(`voz ${language}`, next);
    setChosen(next);
  };
  return [code, choose] as const;
}

interface RecordedOf {
  readonly place: string;
  readonly speaker: string;
  /** Whose voice is in use by now. */
  readonly onVoice: (code: string | undefined) => void;
}

function useRecorded({ place, speaker, onVoice }: RecordedOf) {
  const [recorded, setRecorded] = useState<Recorded>("loading");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (speaker === "") return undefined;
    let isGone = false;
    setRecorded("loading");
    void loadRecordings(place, speaker).then((loaded) => {
      if (isGone) return;
      setRecorded(loaded?.recordings ?? "failed");
      if (loaded !== undefined) onVoice(loaded.voice ?? undefined);
    });
    return () => {
      isGone = true;
    };
  }, [place, speaker, attempt, onVoice]);
  return { recorded, setRecorded, reload: () => setAttempt((before) => before + 1) };
}

function withText(before: Recorded, { key, recording }: TextUnit, speaker: string): Recorded {
  if (typeof before === "string") return before;
  const { [key]: _, ...others } = before;
  return recording?.speaker === speaker ? { ...others, [key]: recording } : others;
}

interface QueueOf {
  readonly person: string;
  readonly place: string;
  readonly onSaved: (text: TextUnit, speaker: string) => void;
}

function useQueue({ person, place, onSaved }: QueueOf) {
  const [queueView, setView] = useState(NOTHING);
  const [takes, setTakes] = useState<KeptTakes>();
  const saved = useRef(onSaved);
  saved.current = onSaved;
  useEffect(() => void openTakes().then(setTakes), []);
  const queue = useMemo(
    () =>
      takes &&
      new VoiceQueue({
        ...{ takes, person, place, put: putTake, later },
        now: () => Date.now(),
        random: () => Math.random(),
        onView: setView,
        onSaved: (text, { speaker }) => saved.current(text, speaker),
      }),
    [takes, person, place],
  );
  useEffect(() => {
    if (queue === undefined) return undefined;
    const send = () => void queue.send();
    send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [queue]);
  return { queueView, takes, queue };
}

function later(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
