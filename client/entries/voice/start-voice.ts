import { type VoiceManifest, voiceStoreName } from "../../pages/voice-manifest.ts";
import { filesFor } from "./choose-file.ts";
import { element } from "./elements.ts";
import { followFaults, followScreens } from "./follow-screens.ts";
import { Keeper, tellerOf } from "./keeper.ts";
import { ListeningPage } from "./listening-page.ts";
import { practise } from "./practice.ts";
import { addQuestionBars } from "./question-bars.ts";
import { addSayButtons } from "./say-buttons.ts";
import { VoiceFiles } from "./voice-files.ts";
import { createWords, type Words } from "./words.ts";
import { findSpoken } from "./written-texts.ts";

/** Of every button that has to do with listening. */
const BUTTONS = "button[class^=voice]";

/** Once it is done, every button that says something is obeyed. */
export async function startVoice(): Promise<void> {
  const { voice = "", voiceManifest = "" } = document.querySelector("script")?.dataset ?? {};
  const manifest = await readManifest(voiceManifest);
  const { stylesheet } = manifest;
  document.head.append(element("link", { rel: "stylesheet", href: stylesheet }));
  keepCopies([voice, stylesheet, voiceManifest]);
  const words = createWords(manifest.words);
  nameOnLockScreen(words.of("document.neutral_title").text);
  const files = openFiles();
  const page: ListeningPage = new ListeningPage({
    ...{ manifest, files, words },
    onListening: () => keeper.offer(),
  });
  const keeper = new Keeper({
    files,
    wanted: () => filesFor(manifest, keysInSight(), page.canPlay),
    isSparing: savesData(),
    tell: tellerOf(words),
  });
  addEventListener("online", () => keeper.goOn());
  followPage(page, manifest, words);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(BUTTONS) : null;
    if (button === null) return;
    if (button.matches(".voice-keep")) void keepAll(keeper);
    else if (button.matches(".voice-again")) page.again(button);
    else page.tap(button);
  });
}

/** Puts a button beside whatever can be said, and says each screen to who lets everything be said. */
function followPage(page: ListeningPage, manifest: VoiceManifest, words: Words): void {
  const find = findSpoken(manifest);
  const dress = () => {
    addSayButtons({ find, recordings: manifest.interface, words });
    addQuestionBars(manifest, words);
  };
  const say = (shown: Element) => {
    dress();
    page.sayPart(shown);
  };
  let hasPractised = false;
  followScreens({
    onChange: () => {
      page.followPage();
      dress();
    },
    onScreen: (isQuestions) => {
      page.stop();
      if (!page.goesOn) return;
      if (!isQuestions || hasPractised) {
        page.sayScreen();
        return;
      }
      hasPractised = true;
      practise({ words, say, onDone: () => page.sayScreen() });
    },
  });
  followFaults((summary) => {
    if (page.isListening) page.sayPart(summary);
  });
}

function openFiles(): VoiceFiles {
  const name = voiceStoreName(location);
  return new VoiceFiles({
    // Whoever leaves quickly takes the page away first, then all that is kept.
    openStore: async () => {
      if (document.body.childElementCount === 0) throw new Error("left");
      return await caches.open(name);
    },
    fetch: (address, how) => fetch(address, how),
  });
}

/** Safe: the address names the hash of what our server wrote as `VoiceManifest`. */
async function readManifest(address: string): Promise<VoiceManifest> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("no voice");
  return (await answer.json()) as VoiceManifest;
}

/** What was loaded before the service worker stood between is kept like what came after. */
function keepCopies(urls: readonly string[]): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({ kind: "keep", urls }),
  );
}

async function keepAll(keeper: Keeper): Promise<void> {
  // Else a browser may throw it away when it needs the room.
  await navigator.storage.persist().catch(() => false);
  await keeper.keep();
}

function keysInSight(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-voice]")].map(
    ({ dataset }) => dataset["voice"] ?? "",
  );
}

/** TypeScript's DOM library does not have what not every browser has. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return typeof connection === "object" && connection !== null
    ? Reflect.get(connection, "saveData") === true
    : false;
}

/** Without a name of its own a sound is called after the page, on the lock screen too. */
function nameOnLockScreen(title: string): void {
  if (!("mediaSession" in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title });
}
