import type { Page } from "playwright-core";
import { send } from "./panel-person.ts";
import type { openPanelSite } from "./panel-site.ts";
import { button } from "./survey-desk.ts";

type PanelSite = ReturnType<typeof openPanelSite> & { readonly url: () => string };

export const PLACE = "/panel/traducciones/percepcion/tzh";
export const SPOKEN = "oficina.label";

interface Told {
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly older?: { readonly file: string; readonly mediaType: string };
}

interface Listed {
  readonly recordings: Readonly<Record<string, Told>>;
}

/** Safe: our server writes it. */
function asListed(body: unknown): Listed {
  return body as Listed;
}

/** The recorder of the workbench, with H01 to speak, as the editor finds it. */
export function recordingDesk(site: PanelSite) {
  async function openAt(key = SPOKEN): Promise<Page> {
    const page = await site.openAs(site.editor(), "/panel");
    await registerSpeaker(page, site.url());
    await page.goto(`${site.url()}${PLACE}#${key}`);
    await showVoice(page);
    return page;
  }
  async function recordingsOf(page: Page, speaker = "H01") {
    const answer = await page.request.get(`${site.url()}${PLACE}/voz/${speaker}/grabaciones`);
    return asListed(await answer.json()).recordings;
  }
  return { openAt, recordingsOf };
}

export async function showVoice(page: Page): Promise<void> {
  await button(page, /^Voz/).click();
  await button(page, /^Grabar/).waitFor();
}

async function registerSpeaker(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/panel/hablantes/nuevo`);
  if ((await page.inputValue("#codigo")) !== "H01") return;
  await page.fill("#nombre", "Xunka Canario");
  await page.selectOption("#variante", "tzh-x-bachajon");
  await page.fill("#forma", "Por escrito, ante la directora.");
  await send(page);
}

/** The microphone of the tests beeps once a second. */
export async function recordAloud(page: Page, milliseconds = 1_600): Promise<void> {
  await button(page, /^Grabar/).click();
  await page.locator(".voice-clock").waitFor();
  await page.waitForTimeout(milliseconds);
  await button(page, /^Detener/).click();
  await page.locator(".voice-take").waitFor();
}

/** Records and saves; what the server has then is on the page. */
export async function recordAndSave(page: Page, milliseconds?: number): Promise<void> {
  await recordAloud(page, milliseconds);
  await button(page, /^Guardar la grabación/).click();
  await page.locator(".voice-stored").waitFor();
}
