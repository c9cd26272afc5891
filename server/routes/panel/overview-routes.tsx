import { Hono } from "hono";
import type { ShownParticipation } from "../../../client/pages/panel/overview-counts.tsx";
import { OverviewPage } from "../../../client/pages/panel/overview-page.tsx";
import { LANGUAGES } from "../../../locales/languages.ts";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import type { Participation } from "../../services/overview/read-participation.ts";
import { type Overview, readOverview } from "../../services/overview/read-overview.ts";
import { localMoment } from "./local-moment.ts";
import { panelPage } from "./panel-response.tsx";
import { requirePerson } from "./require-person.ts";

const translator = createTranslator("es");

/** The first page of the panel: what waits, what is open, how many have answered. */
export function overviewRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/panel", async (c) => {
    const only = c.req.query("encuesta");
    const overview = await readOverview(deps, requirePerson(c), only);
    return await panelPage(deps, c, {
      title: translator.t("panel.overview.title"),
      room: "overview",
      isWide: true,
      content: <OverviewPage translator={translator} {...shown(deps, overview, only)} />,
    });
  });
  return app;
}

function shown(deps: Deps, overview: Overview, only: string | undefined) {
  const { attention, firstSteps, participation, drafts } = overview;
  return {
    ...{ attention, firstSteps },
    ...(participation === undefined ? {} : { participation: told(participation, only) }),
    ...(drafts === undefined
      ? {}
      : {
          drafts: drafts.map(({ updatedAt, ...draft }) => ({
            ...draft,
            updatedOn: localMoment(deps, updatedAt).day,
          })),
        }),
  };
}

function told(participation: Participation, only: string | undefined): ShownParticipation {
  const { languages, channels, instruments } = participation;
  const isChosen = instruments.some(({ slug }) => slug === only);
  return {
    ...participation,
    chosen: isChosen ? (only ?? "") : "",
    languages: languages.map(({ group, n }) => ({ name: languageName(group), n })),
    channels: channels.map(({ group, n }) => ({ name: channelName(group), n })),
  };
}

/** A variant is told by its code beside the language it is one of. */
function languageName(code: string): string {
  const exact = LANGUAGES.find((language) => language.code === code);
  if (exact !== undefined) return exact.spanishName;
  const [base] = code.split("-");
  const language = LANGUAGES.find((candidate) => candidate.code === base);
  return language === undefined ? code : `${language.spanishName} (${code})`;
}

function channelName(channel: string): string {
  const key = `results.channel.${channel}`;
  return translator.has(key) ? translator.t(key) : channel;
}
