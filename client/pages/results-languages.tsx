import { useContext } from "preact/hooks";
import { formatNumber } from "../../locales/formats.ts";
import { autonym, languageName } from "../../locales/language-name.ts";
import { baseLanguage, type TextCounts } from "../../surveys/core/index.ts";
import { oneLine } from "../questions/shown-item.ts";
import { sectionId } from "./results-contents.tsx";
import { TableBox } from "./results-table-box.tsx";
import { PageTranslator, Say } from "./shown-text.tsx";

/** How far the texts of a survey have come in one language or variant. */
export interface LanguageTexts {
  readonly language: string;
  readonly texts: TextCounts;
}

const COLUMNS = [
  "total",
  "approved",
  "reviewed",
  "draftsByPeople",
  "draftsByProgram",
  "missing",
  "voiced",
] as const satisfies readonly (keyof TextCounts)[];
type Column = (typeof COLUMNS)[number];
const TITLE_ID = "titulo-lenguas";

function Cell({ column, count }: { column: Column; count: number }) {
  const translator = useContext(PageTranslator);
  const title = translator?.shown(`results.languages.${column}`);
  return (
    <td class="number" data-label={title && oneLine(title)}>
      <span>{formatNumber(count)}</span>
    </td>
  );
}

function Inherited({ language, texts: { inherited } }: LanguageTexts) {
  if (inherited === 0) return null;
  const base = languageName(baseLanguage(language));
  return (
    <small class="soft">
      {" "}
      <Say
        text="results.languages.inherited"
        with={{ n: formatNumber(inherited), language: base }}
      />
    </small>
  );
}

function Row(row: LanguageTexts) {
  const { language, texts } = row;
  return (
    <tr data-language={language}>
      <th scope="row">
        <span lang={language}>{autonym(language)}</span>
        <Inherited {...row} />
      </th>
      {COLUMNS.map((column) => (
        <Cell key={column} column={column} count={texts[column]} />
      ))}
    </tr>
  );
}

function Titles() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Say text="results.column.language" />
        </th>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" class="number">
            <Say text={`results.languages.${column}`} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Languages whose texts are all drafts. */
function unreviewed(rows: readonly LanguageTexts[]): readonly LanguageTexts[] {
  return rows.filter(
    ({ texts: { approved, draftsByPeople, draftsByProgram, reviewed } }) =>
      draftsByPeople + draftsByProgram > 0 && approved + reviewed === 0,
  );
}

/** Said in Spanish until a speaker translates it. */
function Unreviewed({ rows }: { rows: readonly LanguageTexts[] }) {
  const translator = useContext(PageTranslator);
  const drafts = unreviewed(rows);
  if (drafts.length === 0 || translator === undefined) return null;
  const names = drafts.map(({ language }) => languageName(language));
  const total = drafts.reduce((sum, { texts }) => sum + texts.total, 0);
  const [last = "", ...others] = names.toReversed();
  const languages =
    others.length === 0
      ? last
      : translator.t("results.languages.and", { first: others.toReversed().join(", "), last });
  const byProgram = drafts.some(({ texts }) => texts.draftsByProgram > 0);
  return (
    <div class="caution">
      <p>
        <Say
          text={byProgram ? "results.languages.by_program" : "results.languages.by_people"}
          with={{ languages, total: formatNumber(total) }}
        />
      </p>
    </div>
  );
}

/** In which languages people could answer, and how far the texts of each have come. */
export function Languages({ rows }: { rows: readonly LanguageTexts[] }) {
  if (rows.length === 0) return null;
  return (
    <section id={sectionId("lenguas")}>
      <h2 id={TITLE_ID}>
        <Say text="results.languages.title" />
      </h2>
      <p>
        <Say text="results.languages.about" />
      </p>
      <Unreviewed rows={rows} />
      <TableBox>
        <table class="numbers numbers-matrix" aria-labelledby={TITLE_ID}>
          <Titles />
          <tbody>
            {rows.map((row) => (
              <Row key={row.language} {...row} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
