import { type Context, Hono } from "hono";
import { type FieldProblems, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import {
  CHANNEL_FIELDS,
  type ChannelRow,
  ChannelsPage,
  RemoveChannelsPage,
} from "../../../client/pages/panel/institution-channels-page.tsx";
import {
  InstitutionPage,
  SETTING_FIELDS,
  type SettingField,
} from "../../../client/pages/panel/institution-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { type Institution, UNSET_INSTITUTION } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import {
  changeSettings,
  type Settings,
  settingsMark,
} from "../../services/institution/change-settings.ts";
import { readInstitution } from "../../services/institution.ts";
import { listUndoableChanges } from "../../services/institution/undo-settings.ts";
import { readChannels, settingsForm, settingsOf, settingTexts } from "./institution-form.ts";
import { institutionUndoRoutes } from "./institution-undo-routes.tsx";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";

const HREF = "/panel/institucion";
const CHANNELS_HREF = "/panel/institucion/canales";
const MOST_CHANNELS = 20;
const EMPTY_ROW: ChannelRow = { nombre: "", como: "", enlace: "", nota: "" };
const CHANGED: FieldProblems = [{ field: WHOLE_FORM, code: "institution.changed_meanwhile" }];
const translator = createTranslator("es");
const { t } = translator;

export function institutionRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => {
    const institution = await readInstitution(deps);
    return await settingsPage(deps, c, { institution, values: settingTexts(institution) });
  });
  app.post(HREF, async (c) => await saveSettings(deps, c));
  app.get(CHANNELS_HREF, async (c) => {
    const institution = await readInstitution(deps);
    return await channelsPage(deps, c, { institution, rows: rowsOf(institution) });
  });
  app.post(CHANNELS_HREF, async (c) => await saveChannels(deps, c));
  app.route("/", institutionUndoRoutes(deps));
  return app;
}

interface Shown {
  readonly institution: Institution;
  readonly problems?: FieldProblems;
}

async function settingsPage(
  deps: Deps,
  c: Context,
  {
    institution,
    values,
    problems = [],
  }: Shown & { values: Readonly<Record<SettingField, string>> },
): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.institution.title"),
    room: "institution",
    status: statusOf(problems),
    content: (
      <InstitutionPage
        values={values}
        problems={problems}
        mark={settingsMark(institution)}
        noticeVersion={Number(institution.privacyVersion ?? 0)}
        channels={institution.complaintChannels.length}
        translator={translator}
        changes={await listUndoableChanges(deps)}
      />
    ),
  });
}

async function saveSettings(deps: Deps, c: Context): Promise<Response> {
  const read = await readForm(c, settingsForm(deps.clock.today()));
  if (!read.ok) {
    const values = typedTexts((name) => fieldText(read.fields, name));
    const institution = await readInstitution(deps);
    return await settingsPage(deps, c, { institution, values, problems: read.problems });
  }
  const values = settingsOf(read.value);
  if (await isSaved(deps, c, { base: read.value.visto, values })) return doneAt(c, HREF, "saved");
  const institution = await readInstitution(deps);
  const typed = settingTexts({ ...institution, ...values });
  return await settingsPage(deps, c, { institution, values: typed, problems: CHANGED });
}

async function isSaved(
  deps: Deps,
  c: Context,
  change: { readonly base: string; readonly values: Partial<Settings> },
): Promise<boolean> {
  const outcome = await changeSettings(deps, { person: requirePerson(c), ...change });
  return outcome !== "conflict";
}

function typedTexts(read: (name: string) => string): Readonly<Record<SettingField, string>> {
  const texts = SETTING_FIELDS.map((name) => [name, read(name)] as const);
  return { ...settingTexts(UNSET_INSTITUTION), ...Object.fromEntries(texts) };
}

async function channelsPage(
  deps: Deps,
  c: Context,
  { institution, rows, problems = [] }: Shown & { readonly rows: readonly ChannelRow[] },
): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.channels.title"),
    room: "institution",
    status: statusOf(problems),
    content: (
      <ChannelsPage
        rows={rows}
        stored={institution.complaintChannels.length}
        problems={problems}
        mark={settingsMark(institution)}
      />
    ),
  });
}

async function saveChannels(deps: Deps, c: Context): Promise<Response> {
  const fields = await readFields(c);
  const rows = Array.from({ length: MOST_CHANNELS }, (_, place) => postedRow(fields, place));
  const { channels, problems } = readChannels(rows);
  const base = fieldText(fields, "visto");
  const isRefused = problems.length > 0;
  const institution = await readInstitution(deps);
  const removed = institution.complaintChannels.filter((_, place) => isEmptied(rows[place]));
  const asks = removed.length > 0 && fieldText(fields, "confirmado") === "";
  if (!isRefused && asks && settingsMark(institution) === base) {
    return await askToRemove(deps, c, { rows, mark: base, names: removed.map(({ name }) => name) });
  }
  const values = { complaintChannels: channels };
  if (!isRefused && (await isSaved(deps, c, { base, values }))) {
    return doneAt(c, HREF, removed.length > 0 ? "channels_removed" : "saved");
  }
  const typed = withEmptyRows(rows.slice(0, 1 + rows.findLastIndex(hasWords)));
  const shown = isRefused ? problems : CHANGED;
  return await channelsPage(deps, c, {
    institution: await readInstitution(deps),
    rows: typed,
    problems: shown,
  });
}

/** A row whose box of removal is ticked counts as emptied. */
function postedRow(fields: FormFields, place: number): ChannelRow {
  const at = (name: string) => fieldText(fields, `${name}_${String(place)}`);
  return at("quitar") === "" ? rowFrom(at) : EMPTY_ROW;
}

function isEmptied(row: ChannelRow = EMPTY_ROW): boolean {
  return row.nombre.trim() === "" && row.como.trim() === "";
}

async function askToRemove(
  deps: Deps,
  c: Context,
  asked: Parameters<typeof RemoveChannelsPage>[0],
): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.channels.remove_question"),
    room: "institution",
    content: <RemoveChannelsPage {...asked} />,
  });
}

function rowsOf({ complaintChannels }: Institution): readonly ChannelRow[] {
  return withEmptyRows(
    complaintChannels.map(({ name, detail, link = "", note = "" }) => ({
      nombre: name,
      como: detail,
      enlace: link,
      nota: note,
    })),
  );
}

/** Room for two more. */
function withEmptyRows(rows: readonly ChannelRow[]): readonly ChannelRow[] {
  return [...rows, EMPTY_ROW, EMPTY_ROW].slice(0, MOST_CHANNELS);
}

function rowFrom(read: (field: string) => string): ChannelRow {
  return {
    ...EMPTY_ROW,
    ...Object.fromEntries(CHANNEL_FIELDS.map((field) => [field, read(field)])),
  };
}

function hasWords(row: ChannelRow): boolean {
  return Object.values(row).some((text) => text !== "");
}

function statusOf(problems: FieldProblems): 200 | 409 | 422 {
  if (problems.length === 0) return 200;
  return problems === CHANGED ? 409 : 422;
}
