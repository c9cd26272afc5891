import { type Context, Hono } from "hono";
import { CatalogueListPage } from "../../../client/pages/panel/catalogue-list-page.tsx";
import { CataloguePage } from "../../../client/pages/panel/catalogue-page.tsx";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { catalogueCsv } from "../../exports/catalogue-csv.ts";
import { findEntries, readCatalogues } from "../../services/catalogues/find-entries.ts";
import { storedCells } from "../../services/catalogues/replace-entries.ts";
import { listUndoable, undoImport } from "../../services/catalogues/undo-import.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { catalogueHref, conflict, notFound, requireKind } from "./require-catalogue.ts";
import { requirePerson } from "./require-person.ts";
import { listState, readListQuery } from "./list-query.ts";

const HREF = "/panel/catalogos";
const ONE = "/panel/catalogos/:name";
const translator = createTranslator("es");

export function catalogueRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => {
    const catalogues = await readCatalogues(deps);
    return await panelPage(deps, c, {
      title: translator.t("panel.catalogue.title"),
      room: "catalogues",
      content: <CatalogueListPage translator={translator} catalogues={catalogues} />,
    });
  });
  app.get(ONE, async (c) => await cataloguePage(deps, c));
  app.get(`${ONE}/catalogo.csv`, async (c) => {
    const kind = requireKind(c);
    const file = `${kind.name}-${deps.clock.today()}.csv`;
    c.header("Content-Type", "text/csv; charset=utf-8; header=present");
    c.header("Content-Disposition", `attachment; filename="${file}"`);
    c.header("Cache-Control", "no-store");
    return c.body(catalogueCsv(await storedCells(deps, kind)));
  });
  app.get(`${ONE}/deshacer/:number`, async (c) => await undoPage(deps, c));
  app.post(`${ONE}/deshacer/:number`, async (c) => {
    const kind = requireKind(c);
    const backup = await requireBackup(deps, c);
    const undo = { number: backup.number, person: requirePerson(c) };
    if ((await undoImport(deps, kind, undo)) === "conflict") throw conflict();
    return doneAt(c, catalogueHref(kind), "catalogue_restored");
  });
  return app;
}

async function cataloguePage(deps: Deps, c: Context): Promise<Response> {
  const kind = requireKind(c);
  const asked = readListQuery(c);
  const { search, from } = asked;
  const sort = asked.sort === "nombre" ? "nombre" : "codigo";
  const after = from === "" ? undefined : from;
  const [found, backups] = await Promise.all([
    findEntries(deps, kind, { search, byName: sort === "nombre", after }),
    listUndoable(deps, kind),
  ]);
  const state = listState(catalogueHref(kind), { search, sort, from }, found.next);
  const { entries } = found;
  return await panelPage(deps, c, {
    title: translator.t(`panel.catalogue.name.${kind.name}`),
    room: "catalogues",
    isWide: true,
    content: <CataloguePage {...{ translator, name: kind.name, entries, state, backups }} />,
  });
}

async function undoPage(deps: Deps, c: Context): Promise<Response> {
  const kind = requireKind(c);
  const { number, replacedOn } = await requireBackup(deps, c);
  const action = `${catalogueHref(kind)}/deshacer/${String(number)}`;
  return await panelPage(deps, c, {
    title: translator.t("panel.catalogue.undo_title"),
    room: "catalogues",
    content: (
      <ConfirmForm
        action={action}
        title="panel.catalogue.undo_question"
        explanation="panel.catalogue.undo_explanation"
        confirm="panel.catalogue.undo_confirm"
        cancelHref={catalogueHref(kind)}
        with={{
          catalogue: translator.t(`panel.catalogue.name.${kind.name}`),
          day: translator.date(replacedOn),
        }}
      />
    ),
  });
}

async function requireBackup(deps: Deps, c: Context) {
  const backups = await listUndoable(deps, requireKind(c));
  const found = backups.find(({ number }) => String(number) === c.req.param("number"));
  if (found === undefined) throw notFound();
  return found;
}
