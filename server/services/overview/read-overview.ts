import { listDrafts } from "../../../db/queries/drafts.ts";
import type { Deps } from "../../deps.ts";
import { type Action, mayDo, type Person } from "../access.ts";
import { readInstitution } from "../institution.ts";
import type { Attention, AttentionSource } from "./attention.ts";
import { draftsAttention } from "./attention-drafts.ts";
import { institutionAttention } from "./attention-institution.ts";
import { jobsAttention } from "./attention-jobs.ts";
import { publicationAttention } from "./attention-publication.ts";
import { roundsAttention } from "./attention-rounds.ts";
import { textsAttention } from "./attention-texts.ts";
import { tokensAttention } from "./attention-tokens.ts";
import { type Participation, readParticipation } from "./read-participation.ts";

/** What is most pressing first. */
const SOURCES: readonly AttentionSource[] = [
  jobsAttention,
  draftsAttention,
  roundsAttention,
  tokensAttention,
  institutionAttention,
  publicationAttention,
  textsAttention,
];

export interface OpenDraft {
  readonly slug: string;
  readonly title: string;
  readonly state: "draft" | "review";
  /** A moment. */
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface Overview {
  readonly attention: readonly Attention[];
  /** Absent for whoever may not see counts. */
  readonly participation?: Participation;
  /** Absent for whoever edits nothing. */
  readonly drafts?: readonly OpenDraft[];
  /** What to do first on a new installation; empty once there is something to see. */
  readonly firstSteps: readonly FirstStep[];
}

const FIRST_STEPS = [
  { name: "institution", href: "/panel/institucion", action: "institution.manage" },
  { name: "people", href: "/panel/personas/invitar", action: "accounts.manage" },
  { name: "surveys", href: "/panel/encuestas", action: "surveys.read" },
  { name: "share", href: "/panel/encuestas", action: "outreach.manage" },
] as const satisfies readonly { name: string; href: string; action: Action }[];
export type FirstStep = Pick<(typeof FIRST_STEPS)[number], "name" | "href">;

/** The first page of the panel, for one person. */
export async function readOverview(deps: Deps, person: Person, only?: string): Promise<Overview> {
  const may = (action: Action) => mayDo(person.role, action);
  const [attention, participation, drafts, institution] = await Promise.all([
    Promise.all(SOURCES.map((source) => source(deps, person))),
    may("tallies.read") ? readParticipation(deps, only) : undefined,
    may("surveys.edit") ? openDrafts(deps) : undefined,
    readInstitution(deps),
  ]);
  const isNew = institution.name === null && (participation?.total ?? 0) === 0;
  return {
    attention: attention.flat(),
    ...(participation === undefined ? {} : { participation }),
    ...(drafts === undefined ? {} : { drafts }),
    firstSteps: isNew ? FIRST_STEPS.filter(({ action }) => may(action)) : [],
  };
}

async function openDrafts({ db }: Pick<Deps, "db">): Promise<readonly OpenDraft[]> {
  const states = ["draft", "review"] as const;
  const found = await Promise.all(
    states.map(async (state) =>
      (await listDrafts(db, state)).map((draft) => ({
        ...{ slug: draft.survey, title: draft.title, state },
        ...{ updatedAt: draft.updatedAt, updatedBy: draft.updatedByName },
      })),
    ),
  );
  return found.flat().toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}
