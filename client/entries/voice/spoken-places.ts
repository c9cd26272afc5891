import type { VoiceManifest, VoiceRecording } from "../../pages/voice-manifest.ts";
import { saidBy } from "./say-buttons.ts";

/** A text on the page that somebody has spoken. */
export interface SpokenPlace {
  readonly recording: VoiceRecording;
  /** What is marked while it is said. */
  readonly element: HTMLElement;
  /** Path of the question it belongs to. */
  readonly question: string | undefined;
  readonly isDraft: boolean;
}

/** The texts that a button for one place says. */
export function placesOf(
  button: HTMLElement,
  { texts }: Pick<VoiceManifest, "texts">,
): readonly SpokenPlace[] {
  const own = texts[button.dataset["voice"] ?? ""];
  const { element, recordings } = saidBy(button) ?? {
    element: button.closest<HTMLElement>(".spoken") ?? button,
    recordings: own === undefined ? [] : [own],
  };
  const question = button.closest<HTMLElement>("[data-question]")?.dataset["question"];
  const isDraft = element.querySelector(".draft-mark") !== null;
  return recordings.map((recording) => ({ recording, element, question, isDraft }));
}

/** Every spoken text inside, in order, each place once; without what is closed or only leads away. */
export function placesIn(
  within: Element,
  manifest: Pick<VoiceManifest, "texts">,
): readonly SpokenPlace[] {
  const found = [...within.querySelectorAll<HTMLElement>("[data-voice], [data-voice-say]")];
  const places = found
    .filter((one) => one.closest("details:not([open]), [hidden], .answers-change") === null)
    .flatMap((one) => placesOf(one, manifest));
  return places.filter(
    ({ element, recording }, at) =>
      at === places.findIndex((one) => one.element === element && one.recording === recording),
  );
}
