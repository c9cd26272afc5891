import type { Abilities } from "../../../surveys/core/index.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { EXIT_HREF } from "../../pages/exit-page.tsx";
import { unpackTexts } from "../../pages/packed-texts.ts";
import type { SentSurveyData, SurveyData } from "../../pages/survey-data.ts";
import { awaitListening, forgetVoices } from "./await-listening.ts";
import { LivePage } from "./live-page.ts";
import { liveSurvey } from "./live-survey.ts";
import { openCustody } from "./open-custody.ts";
import { readPage, surveyDataHref } from "./read-page.ts";
import { wireExit } from "./wire-exit.ts";

/** Takes a page of a survey over. Whatever fails, it goes on as the plain forms it came as. */
export async function takeOver(abilities: Abilities): Promise<void> {
  const custody = openCustody();
  const taken: { page?: LivePage } = {};
  wireExit(async () => {
    taken.page?.leave();
    const wiped = custody.then(({ device }) => {
      device.queue.stop();
      return device.store.wipe();
    });
    // Where the browser refuses one of them, all else still goes.
    await Promise.allSettled([wiped, forgetVoices()]);
  });
  const href = surveyDataHref();
  // Without a secure connection browsers make neither ids nor digests.
  if (href === undefined || !isSecureContext) return;
  const isVisitedAgain =
    "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  const [data, places] = await Promise.all([fetchData(href), custody]);
  if (data === undefined) return;
  const live = liveSurvey(data, abilities, Date.now);
  const first = readPage(live);
  if (first === undefined) return;
  taken.page = new LivePage(live, places, first);
  const started = taken.page.start();
  awaitListening((path) => taken.page?.heard(path), started);
  await started;
  if (first.kind !== "start") return;
  await registerServiceWorker([
    location.pathname + location.search,
    ...ownPieces(),
    href,
    // The first visit costs enough.
    ...(isVisitedAgain ? [EXIT_HREF] : []),
  ]);
}

async function fetchData(href: string): Promise<SurveyData | undefined> {
  const response = await fetch(href);
  if (!response.ok) return undefined;
  const { pack, ...data } = await readData(response);
  if (pack === null) return { ...data, pack };
  const texts = unpackTexts(data.definition, data.texts.language, pack);
  return { ...data, pack: { sha256: pack.sha256, texts } };
}

/** Safe: the address names the hash of what our server wrote as `SentSurveyData`. */
async function readData(response: Response): Promise<SentSurveyData> {
  return (await response.json()) as SentSurveyData;
}

/** The stylesheet and the script this page came with. */
function ownPieces(): readonly string[] {
  const style = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
  const script = document.querySelector<HTMLScriptElement>("script[data-survey]");
  return [style?.getAttribute("href"), script?.getAttribute("src")].flatMap((href) => href ?? []);
}
