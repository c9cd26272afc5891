import { type Context, Hono } from "hono";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { SpeakerListPage } from "../../../client/pages/panel/translation/speaker-list-page.tsx";
import {
  NewSpeakerPage,
  SpeakerPage,
} from "../../../client/pages/panel/translation/speaker-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { UNDO_DAYS } from "../../services/surveys/undo-days.ts";
import { changeSpeaker, registerSpeaker } from "../../services/voices/keep-speaker.ts";
import {
  findSpeaker,
  type ListedSpeaker,
  listSpeakers,
  proposeCode,
} from "../../services/voices/list-speakers.ts";
import { readVoicesOf } from "../../services/voices/read-voices-of.ts";
import { restoreConsent, withdrawConsent } from "../../services/voices/speaker-consent.ts";
import { formStatus } from "../form-status.ts";
import { listState, readListQuery } from "./list-query.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";
import {
  newSpeakerForm,
  shownVoice,
  speakerFields,
  speakerForm,
  speakerProblems,
  speakerRow,
  typedSpeaker,
} from "./speaker-form.ts";
import { assertDone, found } from "./survey-place.ts";

const translator = createTranslator("es");
const { t } = translator;
const HREF = "/panel/hablantes";
const ONE = `${HREF}/:code`;
const ROOM = { room: "translations" } as const;

/** Who lends a voice: their consent and, here alone, their names. */
export function speakerRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await listPage(deps, c));
  app.get(`${HREF}/nuevo`, async (c) => await newPage(deps, c, { problems: [] }));
  app.post(`${HREF}/nuevo`, async (c) => await register(deps, c));
  app.get(ONE, async (c) => await speakerPage(deps, c, { problems: [] }));
  app.post(ONE, async (c) => await change(deps, c));
  app.get(`${ONE}/retirar`, async (c) => await confirmPage(deps, c));
  app.post(`${ONE}/retirar`, async (c) => {
    const { code } = await requireSpeaker(deps, c);
    assertDone(await withdrawConsent(deps, requirePerson(c), code));
    return doneAt(c, `${HREF}/${code}`, "speaker_withdrawn");
  });
  app.post(`${ONE}/restituir`, async (c) => {
    const { code } = await requireSpeaker(deps, c);
    assertDone(await restoreConsent(deps, requirePerson(c), code));
    return doneAt(c, `${HREF}/${code}`, "speaker_restored");
  });
  return app;
}

async function requireSpeaker(deps: Deps, c: Context): Promise<ListedSpeaker> {
  return found(await findSpeaker(deps, requirePerson(c), c.req.param("code") ?? ""));
}

async function listPage(deps: Deps, c: Context): Promise<Response> {
  const query = readListQuery(c);
  const { rows, next } = await listSpeakers(deps, requirePerson(c), query);
  return await panelPage(deps, c, {
    ...{ title: t("panel.speaker.list_title"), ...ROOM, isWide: true },
    content: (
      <SpeakerListPage
        translator={translator}
        speakers={rows.map(speakerRow)}
        state={listState(HREF, query, next)}
      />
    ),
  });
}

interface Shown {
  readonly typed?: ReturnType<typeof typedSpeaker>;
  readonly problems: FieldProblems;
}

async function newPage(deps: Deps, c: Context, { typed, problems }: Shown): Promise<Response> {
  const fields = typed ?? typedSpeaker({}, deps.clock.today());
  const code = typed === undefined ? await proposeCode(deps) : typed.code;
  return await panelPage(deps, c, {
    ...{ title: t("panel.speaker.new"), ...ROOM, status: formStatus(problems) },
    content: (
      <NewSpeakerPage
        code={code}
        {...speakerFields(deps, requirePerson(c), { fields, problems })}
      />
    ),
  });
}

async function register(deps: Deps, c: Context): Promise<Response> {
  const form = await readForm(c, newSpeakerForm);
  if (!form.ok) {
    return await newPage(deps, c, {
      typed: typedSpeaker(form.fields, ""),
      problems: form.problems,
    });
  }
  const outcome = await registerSpeaker(deps, requirePerson(c), form.value);
  if (outcome.ok) return doneAt(c, `${HREF}/${form.value.code}`, "speaker_registered");
  return await newPage(deps, c, { typed: form.value, problems: speakerProblems(outcome.problem) });
}

async function change(deps: Deps, c: Context): Promise<Response> {
  const { code } = await requireSpeaker(deps, c);
  const form = await readForm(c, speakerForm);
  if (!form.ok) {
    return await speakerPage(deps, c, {
      ...{ typed: typedSpeaker(form.fields, ""), problems: form.problems },
    });
  }
  const typed = { ...form.value, code };
  const outcome: Outcome = await changeSpeaker(deps, requirePerson(c), typed);
  if (outcome.ok) return doneAt(c, `${HREF}/${code}`, "speaker_changed");
  return await speakerPage(deps, c, { typed, problems: speakerProblems(outcome.problem) });
}

async function speakerPage(deps: Deps, c: Context, { typed, problems }: Shown): Promise<Response> {
  const speaker = await requireSpeaker(deps, c);
  const voices = await readVoicesOf(deps, speaker.code);
  return await panelPage(deps, c, {
    ...{ title: t("panel.speaker.title", { code: speaker.code }), ...ROOM },
    status: formStatus(problems),
    content: (
      <SpeakerPage
        translator={translator}
        speaker={speakerRow(speaker)}
        fields={speakerFields(deps, requirePerson(c), { fields: typed ?? speaker, problems })}
        voices={voices.map(shownVoice)}
        undoDays={UNDO_DAYS}
      />
    ),
  });
}

async function confirmPage(deps: Deps, c: Context): Promise<Response> {
  const { code } = await requireSpeaker(deps, c);
  const recordings = (await readVoicesOf(deps, code)).reduce((sum, { n }) => sum + n, 0);
  return await panelPage(deps, c, {
    ...{ title: t("panel.speaker.withdraw_title", { code }), ...ROOM },
    content: (
      <ConfirmForm
        action={`${HREF}/${code}/retirar`}
        title="panel.speaker.withdraw_title"
        explanation="panel.speaker.withdraw_explanation"
        confirm="panel.speaker.withdraw"
        cancelHref={`${HREF}/${code}`}
        with={{ code, n: recordings, days: UNDO_DAYS }}
      />
    ),
  });
}
