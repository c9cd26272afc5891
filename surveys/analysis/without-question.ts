// A publication without one question: for what a survey decides to keep back after it was shown.

import type { GroupTables, Publication } from "./publication.ts";
import type { Tables } from "./question-tables.ts";

/**
 * The same publication without a question's tables, and without the split by region when the
 * question is the one that names the region. What was last shown of each group stays known, so that
 * no later publication tells of fewer than k people by comparison.
 */
export function withoutQuestion(
  publication: Publication,
  question: string,
  isRegion: boolean,
): Publication {
  const { tables, participation } = publication;
  const without = (table: Tables): Tables =>
    Object.fromEntries(Object.entries(table).filter(([name]) => name !== question));
  const inGroups = (split: GroupTables): GroupTables =>
    Object.fromEntries(Object.entries(split).map(([group, table]) => [group, without(table)]));
  return {
    ...publication,
    participation: isRegion ? { ...participation, region: {} } : participation,
    tables: {
      all: without(tables.all),
      language: inGroups(tables.language),
      channel: inGroups(tables.channel),
      region: isRegion ? {} : inGroups(tables.region),
    },
  };
}
