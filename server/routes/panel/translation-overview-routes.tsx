import { type Context, Hono } from "hono";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import {
  type ShownProgress,
  TranslationOverviewPage,
  type VariantForm,
} from "../../../client/pages/panel/translation/translation-overview-page.tsx";
import { languageName } from "../../../locales/language-name.ts";
import { LANGUAGES } from "../../../locales/languages.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { variantsOf } from "../../../locales/variants.ts";
import { INTERFACE, isVariant, searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ListShape, pageOfRows } from "../../services/page-of-rows.ts";
import { readProgress, type TextProgress } from "../../services/translation/read-progress.ts";
import { startVariant } from "../../services/translation/start-variant.ts";
import { worksOn } from "../../services/translation/works-on.ts";
import { formStatus } from "../form-status.ts";
import { requireActor } from "../require-actor.ts";
import { listState, readListQuery } from "./list-query.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields } from "./read-form.ts";
import { hrefOf, may } from "./survey-place.ts";
import { TRANSLATIONS, workbenchHref } from "./translation-place.ts";

const translator = createTranslator("es");
const { t } = translator;

/** How far the translations have come, and where a variant begins. */
export function translationOverviewRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(TRANSLATIONS, async (c) => await overviewPage(deps, c, { fields: {}, problems: [] }));
  app.post(TRANSLATIONS, async (c) => {
    const fields = await readFields(c);
    const asked = { survey: fieldText(fields, "encuesta"), variant: fieldText(fields, "variante") };
    const started = await startVariant(deps, requireActor(c), asked);
    if (started.ok) {
      const { survey, variant } = asked;
      return doneAt(c, workbenchHref({ survey, language: variant }), "variant_started");
    }
    const problems = [{ field: "variante", ...started.problem }];
    return await overviewPage(deps, c, { fields, problems });
  });
  return app;
}

const LIST: ListShape<TextProgress> = {
  idOf: ({ survey, language }) => `${survey} ${language}`,
  textOf: ({ title, survey, language }) => `${title} ${survey} ${languageName(language)}`,
  sorts: {
    titulo: ({ title }) => searchKey(title),
    avance: ({ approved, total }) => (total === 0 ? 0 : approved / total).toFixed(4),
  },
  sort: "titulo",
};

interface Filled {
  readonly fields: FormFields;
  readonly problems: FieldProblems;
}

async function overviewPage(deps: Deps, c: Context, filled: Filled): Promise<Response> {
  const actor = requireActor(c);
  const query = readListQuery(c);
  const all = await readProgress(deps);
  const own = all.filter(({ language }) => worksOn(actor, language));
  const isOwn = c.req.query("lenguas") === "mias";
  const { rows, next } = pageOfRows(isOwn ? own : all, query, LIST);
  return await panelPage(deps, c, {
    title: t("panel.rooms.translations"),
    room: "translations",
    isWide: true,
    status: formStatus(filled.problems),
    content: (
      <TranslationOverviewPage
        translator={translator}
        rows={rows.map((row) => shown(c, row))}
        list={{
          ...listState(TRANSLATIONS, query, next),
          filters: { lenguas: isOwn ? "mias" : "" },
        }}
        hasVoices={may(c, "voices.manage")}
        hasOwn={own.length > 0 && own.length < all.length}
        {...(may(c, "texts.write") ? { form: variantForm(c, all, filled) } : {})}
      />
    ),
  });
}

function shown(c: Context, row: TextProgress): ShownProgress {
  const href = workbenchHref(row);
  const hasPage = row.survey !== INTERFACE && may(c, "surveys.read");
  return {
    ...row,
    ...{ href, languageName: languageName(row.language) },
    ...(may(c, "voices.manage") ? { voiceHref: `${href}/voz` } : {}),
    ...(hasPage ? { surveyHref: hrefOf(row.survey) } : {}),
  };
}

function variantForm(c: Context, all: readonly TextProgress[], filled: Filled): VariantForm {
  const actor = requireActor(c);
  const surveys = new Map(all.map(({ survey, title }) => [survey, title]));
  const variants = LANGUAGES.flatMap(({ code }) => variantsOf(code)).filter(
    ({ tag }) => isVariant(tag) && worksOn(actor, tag),
  );
  return {
    surveys: [...surveys].map(([value, label]) => ({ value, label })),
    variants: [
      { value: "", label: t("panel.translation.variant.choose") },
      ...variants.map(({ tag }) => ({ value: tag, label: languageName(tag) })),
    ],
    survey: fieldText(filled.fields, "encuesta"),
    variant: fieldText(filled.fields, "variante"),
    problems: filled.problems,
  };
}
