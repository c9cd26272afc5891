import {
  findSpeaker as findStored,
  listSpeakers as listStored,
  type Speaker,
} from "../../../db/queries/speakers.ts";
import { languageName } from "../../../locales/language-name.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { type ListQuery, type ListShape, pageOfRows, type RowPage } from "../page-of-rows.ts";
import { isRestorable } from "../surveys/undo-days.ts";
import { worksOn } from "../translation/works-on.ts";

/** A speaker as the institution sees them: with the name, which is nowhere else. */
export interface ListedSpeaker {
  readonly code: string;
  readonly name: string;
  readonly language: string;
  readonly variant: string;
  readonly consentedOn: string;
  readonly consentNote: string;
  readonly withdrawnOn: string | null;
  readonly isRestorable: boolean;
  /** Nothing is left but the code and the town. */
  readonly isErased: boolean;
}

const LIST: ListShape<ListedSpeaker> = {
  idOf: ({ code }) => code,
  textOf: ({ code, name, variant }) => `${code} ${name} ${languageName(variant)}`,
  sorts: {
    code: ({ code }) => code,
    name: ({ name }) => searchKey(name),
    variant: ({ variant }) => searchKey(languageName(variant)),
    consent: ({ withdrawnOn, consentedOn }) => `${withdrawnOn === null ? "0" : "1"} ${consentedOn}`,
  },
  sort: "code",
};

/** The speakers of the languages that a person works on. */
export async function listSpeakers(
  deps: Deps,
  person: Person,
  query: ListQuery,
): Promise<RowPage<ListedSpeaker>> {
  const stored = await listStored(deps.db);
  const own = stored.filter(({ language }) => worksOn(person, language));
  return pageOfRows(
    own.map((speaker) => listed(deps, speaker)),
    query,
    LIST,
  );
}

export async function findSpeaker(
  deps: Deps,
  person: Person,
  code: string,
): Promise<ListedSpeaker | undefined> {
  const stored = await findStored(deps.db, code);
  if (stored === undefined || !worksOn(person, stored.language)) return undefined;
  return listed(deps, stored);
}

function listed(deps: Deps, speaker: Speaker): ListedSpeaker {
  const { createdAt: _, ...told } = speaker;
  const isErased = speaker.name === "";
  const isBackInTime = isRestorable(deps, speaker.withdrawnOn);
  return { ...told, isErased, isRestorable: isBackInTime && !isErased };
}

const FIRST = "H01";

/** The code after the highest of its kind: H01, H02, … */
export async function proposeCode(deps: Deps): Promise<string> {
  const numbers = (await listStored(deps.db)).flatMap(({ code }) => {
    const [, number] = /^H(\d+)$/.exec(code) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  if (numbers.length === 0) return FIRST;
  return `H${String(Math.max(...numbers) + 1).padStart(2, "0")}`;
}
