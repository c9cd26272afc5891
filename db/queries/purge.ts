import type { Statement } from "../atomic.ts";

const REVISIONS_OF = "select id from drafts where";
const DISCARDED = "state = 'removed' and closed_on < ?1";

/** What is taken away with drafts, in the order that references ask for. */
function draftParts(which: string, parameter: string): readonly Statement[] {
  const drafts = `(${REVISIONS_OF} ${which})`;
  const reviews = `(select id from reviews where draft in ${drafts})`;
  return [
    `delete from review_comments where draft in ${drafts}`,
    `delete from reviewers where review in ${reviews}`,
    `delete from reviews where draft in ${drafts}`,
    `delete from draft_approvals where draft in ${drafts}`,
    `delete from draft_packs where draft in ${drafts}`,
    `delete from draft_revisions where draft in ${drafts}`,
    `delete from drafts where ${which}`,
  ].map((sql) => ({ sql, params: [parameter] }));
}

/** Drafts that were discarded before a day, with their revisions and comments. */
export function purgeDiscardedDrafts(before: string): readonly Statement[] {
  return draftParts(DISCARDED, before);
}

/** Outreach links that were removed before a day, with their counts. */
export function purgeLinks(before: string): readonly Statement[] {
  return [
    `delete from outreach_visits where link in (select id from outreach_links where removed_on < ?1)`,
    "delete from outreach_links where removed_on < ?1",
  ].map((sql) => ({ sql, params: [before] }));
}

const OF_SURVEY = [
  "delete from outreach_visits where link in (select id from outreach_links where survey = ?1)",
  "delete from outreach_links where survey = ?1",
  "delete from survey_overrides where survey = ?1",
  "delete from language_packs where survey = ?1",
  "delete from text_comments where survey = ?1",
  "delete from text_events where survey = ?1",
  "delete from voices where survey = ?1",
  // Their files are purged once nothing else names them.
  "delete from recordings where survey = ?1",
  "delete from publications where round in (select id from rounds where survey = ?1)",
  "delete from tallies where round in (select id from rounds where survey = ?1)",
  "delete from rounds where survey = ?1",
  "delete from versions where survey = ?1",
];

/** All of a removed survey. A shipped one keeps its row, or the next start would bring it back. */
export function purgeSurvey(survey: string): readonly Statement[] {
  return [
    ...draftParts("survey = ?1", survey),
    ...OF_SURVEY.map((sql) => ({ sql, params: [survey] })),
    { sql: "delete from surveys where slug = ?1 and shipped_sha256 is null", params: [survey] },
  ];
}

/** Old revisions; of an open draft the newest fifty stay, of a published one what was published. */
export function purgeRevisions(before: string): Statement {
  return {
    sql: `delete from draft_revisions where saved_at < ?1 and revision < (
  select revision - iif(state = 'published', 0, 50) from drafts
  where drafts.id = draft_revisions.draft)`,
    params: [before],
  };
}
