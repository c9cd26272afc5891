/** Results of a survey in a language; of its current round unless one is named. */
export function resultsHref(language: string, slug: string, round?: string): string {
  const path = `/${language}/resultados/${slug}`;
  return round === undefined ? path : `${path}?levantamiento=${encodeURIComponent(round)}`;
}

/** The same counts for programs. */
export function resultsDataHref(slug: string, round: string): string {
  return `/api/v1/surveys/${slug}/results?round=${encodeURIComponent(round)}`;
}
