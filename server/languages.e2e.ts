import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openProfile } from "../client/e2e/browser.ts";
import { chooseFile } from "../client/e2e/choose-file.ts";
import { keptOnDevice, tracesIn } from "../client/e2e/device.ts";
import { livingPage, untilAlive } from "../client/e2e/living-page.ts";
import { openSite } from "../client/e2e/site.ts";
import { bytesOf, startMeter } from "../client/e2e/transfer-meter.ts";
import { anEditorDesk, PATIENT } from "./testing/editor-desk.ts";
import { inDatabase } from "./testing/in-database.ts";
import { followSounds, type Heard, listenTo } from "./testing/listening-person.ts";
import { send } from "./testing/panel-person.ts";
import { type Colleague, openPanelSite } from "./testing/panel-site.ts";
import { importSpokenSurvey, SPOKEN, SPOKEN_TEXTS } from "./testing/spoken-survey.ts";
import { aSurveyDesk, button, press, textOf } from "./testing/survey-desk.ts";
import { aTextsDesk, inviteTranslator, type TextsDesk } from "./testing/translator-person.ts";

const KIB = 1024;
const BACHAJON = "tzh-x-bachajon";
const LONG = 240_000;
const CHANGED = "pago.label";
const SPANISH_NOW = "¿Le pidieron dinero o un regalo?";
const TSELTAL_NOW = "¿Bal takʼin o regalo?";
const site = openPanelSite(openSite());
const people: { xun?: Someone; petul?: Someone } = {};
type Someone = Omit<Colleague, "secret">;

function known(person: Someone | undefined): Someone {
  if (person === undefined) throw new Error("used outside a test");
  return person;
}
/** Writes and records. */
const xun = () => known(people.xun);
/** Approves what Xun wrote. */
const petul = () => known(people.petul);

beforeAll(async () => {
  people.xun = await inviteTranslator(site, "Xun Méndez", "xun@prueba.mx");
  people.petul = await inviteTranslator(site, "Petul Gómez", "petul@prueba.mx");
  const ana = await site.openAs(site.administrator(), "/panel/hablantes/nuevo");
  await ana.fill("#nombre", "Xunka Canario");
  await ana.selectOption("#variante", BACHAJON);
  await ana.fill("#forma", "Por escrito, ante la directora.");
  await send(ana);
  const luz = await site.openAs(site.editor(), "/panel");
  await importSpokenSurvey(luz, chooseFile);
}, LONG);

async function deskOf(who: Someone): Promise<TextsDesk> {
  return await aTextsDesk(await site.openAs(who, SPOKEN.workbench));
}

/** The editor before the survey's pages in the panel. */
async function luzAt(rest: string) {
  const page = await site.openAs(site.editor(), "/panel");
  const desk = aSurveyDesk(page, site.url(), SPOKEN.slug);
  await desk.open(rest);
  return { page, desk };
}

/** Texts that hold publishing back, in Spanish. */
async function unapproved(page: Page): Promise<readonly string[]> {
  await page.reload();
  expect(await button(page, "Publicar").count()).toBe(0);
  await page.locator(".problem-summary details summary").click();
  return await page.locator(".problem-summary details a").allInnerTexts();
}

/** The form posted as the page would, had it one. */
async function publishAnyway(page: Page): Promise<number> {
  const answer = await page.request.post(page.url(), { headers: { Origin: site.url() } });
  return answer.status();
}

const spanishOf = (texts: typeof SPOKEN_TEXTS) => texts.map(({ spanish }) => spanish);
const changed = SPOKEN_TEXTS.filter(({ key }) => key === CHANGED);
const takingTwo = SPOKEN_TEXTS.filter(({ approvals }) => approvals === 2);

/** Approves by keyboard, as the first or the second person: what takes two is reviewed before. */
async function approveAll(
  desk: TextsDesk,
  texts: typeof SPOKEN_TEXTS,
  person: 1 | 2 = 1,
): Promise<void> {
  for (const { key, approvals } of texts) {
    await desk.open(key);
    await desk.page.selectOption("#text-variant", BACHAJON);
    await desk.field.focus();
    await desk.page.keyboard.press("Alt+a");
    const state = approvals > person ? "Revisado" : "Aprobado";
    await desk.row(key).getByText(state).waitFor();
  }
}

it(
  "a section is written, recorded, approved by two others, and only then published",
  async () => {
    const { page: luz, desk: survey } = await luzAt("/publicar");
    expect(await unapproved(luz)).toEqual(spanishOf(SPOKEN_TEXTS));
    expect(await publishAnyway(luz)).toBe(409);

    const writing = await deskOf(xun());
    for (const { key, tseltal } of SPOKEN_TEXTS) {
      await writing.isAt(key);
      await writing.field.fill(tseltal);
      await writing.page.keyboard.press("Control+Enter");
    }
    await writing.stands("saved");
    for (const { key } of SPOKEN_TEXTS) {
      await writing.open(key);
      await writing.record();
      await writing.row(key).getByText("Con grabación").waitFor();
    }
    expect(await unapproved(luz)).toEqual(spanishOf(SPOKEN_TEXTS));

    await writing.open(CHANGED);
    await writing.page.selectOption("#text-variant", BACHAJON);
    await writing.field.focus();
    await writing.page.keyboard.press("Alt+a");
    expect(await writing.page.locator("#why-approve").innerText()).toContain("otra persona");
    expect(await approveOverHttp(writing.page, CHANGED)).toMatchObject({ code: "text.own_words" });
    expect(await writing.state()).toContain("Borrador de una persona");

    await approveAll(await deskOf(petul()), SPOKEN_TEXTS);
    expect(await unapproved(luz)).toEqual(spanishOf(takingTwo));
    expect(await publishAnyway(luz)).toBe(409);
    await luz.locator(".problem-summary details a").first().click();
    const followed = await aTextsDesk(luz);
    await followed.isAt("acepta.label");
    expect(await followed.page.locator(".text-facts").innerText()).toContain("Petul Gómez");

    const ana = await deskOf(site.administrator());
    await approveAll(ana, takingTwo, 2);
    await survey.publish();
    expect(await textOf(luz)).toContain("Versión publicada");
    await survey.openRound("2026");
  },
  LONG,
);

const textsSchema = z.object({
  texts: z.array(z.object({ key: z.string(), sequence: z.number() })),
});

/** What the server says to somebody, whatever the page offers. */
async function approveOverHttp({ request }: Page, key: string): Promise<unknown> {
  const place = site.url() + SPOKEN.workbench;
  const { texts } = textsSchema.parse(await (await request.get(`${place}/textos`)).json());
  const base = texts.find((text) => text.key === key)?.sequence;
  const answer = await request.post(`${place}/textos/${key}/actos`, {
    headers: { Origin: site.url() },
    data: { act: "approve", variant: BACHAJON, base },
  });
  return await answer.json();
}

it(
  "its page is heard, answered and sent with the network cut after the first load",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "consulta-profile-"));
    const meter = await startMeter(site.url());
    const phone = await openProfile(folder);
    onTestFinished(async () => {
      await phone.close();
      meter.stop();
      await rm(folder, { recursive: true });
    });
    const page = await phone.newPage();
    await followSounds(page);
    const {
      begin,
      choose,
      folio,
      forward,
      open,
      press: tap,
      send: sendAnswers,
    } = livingPage(page, meter.url);

    await open(SPOKEN.path);
    await expect.poll(() => tracesIn(page), PATIENT).toContain("/assets/encuestas/");
    const first = meter.take();
    expect(bytesOf(first), JSON.stringify(first)).toBeLessThanOrEqual(60 * KIB);
    expect(first.filter(({ path }) => /voz|audio/.test(path))).toEqual([]);

    await listenTo(page, () => page.locator(".voice-start").click(), 1);
    await page.getByText("Se oye también sin señal").waitFor();
    expect(soundsIn(meter.take())).toHaveLength(SPOKEN_TEXTS.length);
    expect(await tracesIn(page)).not.toContain("Canario");

    await phone.setOffline(true);
    await page.reload();
    await untilAlive(page, "tzh");
    const title = await listenTo(page, () => page.locator(".voice-start").click(), 1);
    expect(whatWasSaid(title)).toEqual(["survey.title"]);
    await begin();
    await tap("Círculo");
    const opening = await listenTo(page, () => tap("Seguir con la encuesta"), 2);
    expect(whatWasSaid(opening)).toEqual(["lugar.label", "acepta.label"]);
    const question = page.locator("[data-question=pago]");
    const asked = await listenTo(page, () => question.locator(".voice-all").click(), 3);
    expect(whatWasSaid(asked)).toEqual(["pago.label", "lists.respuesta.si", "lists.respuesta.no"]);
    expect(await question.innerText()).not.toContain("¿Le pidieron dinero?");

    await page.locator("[name='q:acepta']").check();
    await choose("pago", "si");
    await forward();
    await sendAnswers();
    await expect.poll(async () => (await keptOnDevice(page)).queue.length, PATIENT).toBe(1);
    expect(soundsIn(meter.take())).toEqual([]);
    await phone.setOffline(false);
    const { id, answers, language } = site.findResponse(await folio()) ?? {};
    expect([language, answers]).toEqual(["tzh", { acepta: "OK", pago: "si" }]);
    const [row] = inDatabase(site.dataDir(), "select pack, played from responses where id = ?", [
      id,
    ]);
    expect(row).toEqual({ pack: shownPack(), played: '["acepta","pago"]' });
  },
  LONG,
);

function soundsIn(transfers: ReturnType<Awaited<ReturnType<typeof startMeter>>["take"]>) {
  return transfers.filter(({ path }) => path.startsWith("/audio/"));
}

/** What was marked while each sound went on for a while, in order. */
function whatWasSaid(heard: readonly Heard[]): readonly string[] {
  return heard.filter(({ from, to }) => to - from > 0.2).map(({ key }) => key);
}

function shownPack(): unknown {
  const sql =
    "select sha256 from language_packs where survey = ? and language = 'tzh' and is_current";
  return inDatabase(site.dataDir(), sql, [SPOKEN.slug])[0]?.["sha256"];
}

/** What a plain page of the section says in Tseltal, and how many players stand on it. */
async function plainSection() {
  const page = await site.newPage({ javaScriptEnabled: false });
  await page.goto(site.url() + SPOKEN.path);
  await page.locator("#empezar button[type=submit]").click();
  const question = page.locator("[data-question=pago]");
  const shown = {
    text: await question.innerText(),
    players: await question.locator("audio").count(),
  };
  await page.context().close();
  return shown;
}

async function staleAtTheDesk(): Promise<void> {
  const desk = await deskOf(petul());
  await desk.open(CHANGED);
  expect(await desk.state()).toContain("Cambió el español");
  const former = desk.page.locator(".former-spanish");
  expect(await former.locator("del").innerText()).toContain("dinero?");
  expect(await former.locator("ins").innerText()).toContain("dinero o un regalo?");
  await desk.row(CHANGED).getByText("Volver a grabar").waitFor();
  expect(await desk.page.locator(".text-row").getByText("Cambió el español").count()).toBe(1);
  await desk.page.context().close();
}

async function oldSectionIsShown(): Promise<void> {
  const { text, players } = await plainSection();
  expect(text).toContain("¿Bal takʼin?");
  expect(text).not.toContain("regalo");
  expect(players).toBe(3);
}

it(
  "a change of the Spanish marks the text and its voice stale, and what is published stays",
  async () => {
    const { page: luz, desk: survey } = await luzAt("");
    await press(button(luz, "Empezar un borrador"));
    const editor = anEditorDesk(luz);
    await editor.stands("saved");
    await editor.write("pago", "label", SPANISH_NOW);
    await editor.stands("saved");
    await survey.open("/publicar");
    expect(await unapproved(luz)).toEqual([SPANISH_NOW]);
    expect(await publishAnyway(luz)).toBe(409);
    await staleAtTheDesk();
    await oldSectionIsShown();

    await site.restart();
    await staleAtTheDesk();
    await oldSectionIsShown();
    expect(await unapproved(luz)).toEqual([SPANISH_NOW]);
    expect(site.storedResponses()).toBe(1);
  },
  LONG,
);

it(
  "once it is written, recorded and approved again, the draft is published with it",
  async () => {
    const writing = await deskOf(xun());
    await writing.open(CHANGED);
    await writing.field.fill(TSELTAL_NOW);
    await writing.page.keyboard.press("Control+Enter");
    await writing.stands("saved");
    await writing.open(CHANGED);
    await writing.record();
    await writing.row(CHANGED).getByText("Con grabación").waitFor();
    await approveAll(await deskOf(petul()), changed);
    await oldSectionIsShown();
    const { desk: survey } = await luzAt("");
    await survey.publish();
    const { text, players } = await plainSection();
    expect(text).toContain(TSELTAL_NOW);
    expect(players).toBe(3);
  },
  LONG,
);
