import { type Context, Hono } from "hono";
import { AuditPage, type AuditPageProps } from "../../../client/pages/panel/audit-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { auditCsv } from "../../exports/audit-csv.ts";
import { textStream } from "../../exports/byte-stream.ts";
import { errorFields } from "../../log.ts";
import { actionWords } from "../../services/audit/act-words.ts";
import { listActs } from "../../services/audit/list-acts.ts";
import { type ActSearch, pagesOfActs, type ShownAct } from "../../services/audit/pages-of-acts.ts";
import { actorCode, describeLog } from "../../services/audit/describe-log.ts";
import { localMoment } from "./local-moment.ts";
import { panelPage } from "./panel-response.tsx";

const HREF = "/panel/bitacora";
const MOST_TYPED = 200;
const translator = createTranslator("es");

export function auditRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await auditPage(deps, c));
  app.get(`${HREF}/registro.csv`, (c) => {
    const pages = pagesOfActs(deps, searchOf(queryOf(c)));
    const onFault = (error: unknown) => deps.log.error("export_failed", errorFields(error));
    return new Response(
      textStream(
        auditCsv(pages, (at) => localMoment(deps, at)),
        onFault,
      ),
      {
        headers: {
          "Content-Type": "text/csv; charset=utf-8; header=present",
          "Content-Disposition": `attachment; filename="bitacora-${deps.clock.today()}.csv"`,
          "Cache-Control": "no-store, no-transform",
        },
      },
    );
  });
  return app;
}

async function auditPage(deps: Deps, c: Context): Promise<Response> {
  const query = queryOf(c);
  const before = sequenceOf(c.req.query("desde"));
  const [page, log] = await Promise.all([
    listActs(deps, searchOf(query), before),
    describeLog(deps),
  ]);
  const { buscar, ...chosen } = query;
  const content: AuditPageProps = {
    translator,
    acts: page.acts.map((act) => shown(deps, act)),
    state: {
      href: HREF,
      search: buscar,
      sort: "",
      isContinued: before !== undefined,
      filters: chosen,
      ...(page.next === undefined ? {} : { next: String(page.next) }),
    },
    filters: { ...filterOptions(log), chosen },
    downloadHref: withQuery(`${HREF}/registro.csv`, query),
    ...anchorOf(deps, log.head),
  };
  return await panelPage(deps, c, {
    title: translator.t("panel.audit.title"),
    room: "audit",
    isWide: true,
    content: <AuditPage {...content} />,
  });
}

type Query = ReturnType<typeof queryOf>;
type Log = Awaited<ReturnType<typeof describeLog>>;

function queryOf(c: Context) {
  const read = (name: string) => (c.req.query(name) ?? "").trim().slice(0, MOST_TYPED);
  return {
    buscar: read("buscar"),
    persona: read("persona"),
    acto: read("acto"),
    asunto: read("asunto"),
    dia_desde: read("dia_desde"),
    dia_hasta: read("dia_hasta"),
  };
}

function searchOf(query: Query): ActSearch {
  const given = (text: string) => (text === "" ? undefined : text);
  return {
    search: query.buscar,
    actor: given(query.persona),
    action: given(query.acto),
    subject: given(query.asunto),
    from: given(query.dia_desde),
    until: given(query.dia_hasta),
  };
}

function sequenceOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function shown(deps: Deps, { row, ...told }: ShownAct) {
  return {
    ...told,
    ...localMoment(deps, row.at),
    sequence: row.sequence,
    subjectHref: withQuery(HREF, { asunto: row.subject }),
  };
}

function filterOptions({ actors, actions }: Log) {
  const labelled = actions.map((value) => ({ value, label: actionWords(value) }));
  return {
    actors: actors.map((actor) => ({ value: actorCode(actor), label: actor.actorName })),
    actions: labelled.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
  };
}

function anchorOf(deps: Deps, head: Log["head"]): Pick<AuditPageProps, "anchor"> {
  if (head === undefined) return {};
  const day = translator.date(deps.clock.today());
  return { anchor: { text: `${String(head.sequence)}:${head.hash}`, day } };
}

function withQuery(href: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  return given.length === 0 ? href : `${href}?${new URLSearchParams(given).toString()}`;
}
