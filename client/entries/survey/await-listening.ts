import { HEARD, VOICE_STORE, voiceStoreName } from "../../pages/voice-manifest.ts";

/** Of every button that has to do with listening. */
const BUTTONS = "button[class^=voice]";

/**
 * Loads what says texts aloud at the first tap on a button for it, or at once where an earlier visit
 * listened; it hears of the tap by another one. A tap before the page has started is not lost.
 */
export function awaitListening(onHeard: (path: string) => void, started: Promise<void>): void {
  const { voice, voiceFailed = "" } = document.querySelector("script")?.dataset ?? {};
  if (voice === undefined) return;
  // A browser may remember that an address failed: the next try has another.
  let address = voice;
  const load = async (button?: HTMLElement) => {
    try {
      await started;
      await import(/* @vite-ignore */ address);
      document.removeEventListener("click", onClick);
      button?.click();
    } catch {
      address += "?";
      const news = { className: "voice-failed", role: "alert", textContent: voiceFailed };
      button?.after(Object.assign(document.createElement("p"), news));
    }
  };
  const onClick = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(BUTTONS) : null;
    if (button !== null) void load(button);
  };
  document.addEventListener("click", onClick);
  document.addEventListener(HEARD, (event) => {
    if (event instanceof CustomEvent) onHeard(String(event.detail));
  });
  void caches.has(voiceStoreName(location)).then((isKept) => {
    if (isKept) void load();
  });
}

/** Which files were heard can tell what was answered: they go with all else. */
export async function forgetVoices(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(VOICE_STORE));
  await Promise.all(names.map((name) => caches.delete(name)));
}
