export function surveyHref(language: string, slug: string): string {
  return `/${language}/encuestas/${slug}`;
}
