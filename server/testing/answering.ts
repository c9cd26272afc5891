import { randomUUID } from "node:crypto";

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Mexico_City" });
const DAY_MS = 86_400_000;

/** YYYY-MM-DD where the surveys are answered, so many days from now. */
export function localDay(daysAhead = 0): string {
  return DAY.format(Date.now() + daysAhead * DAY_MS);
}

/** A response to the form of the desk, as a program would send it. */
export function aBody(round: string, answers: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    ...{ id: randomUUID(), round, version: 1, language: "es", channel: "online" },
    ...{ answered_on: localDay(), answers },
  });
}

/** The status that a response is answered with. */
export async function postBody(url: string, slug: string, body: string): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  const path = `${url}/api/v1/surveys/${slug}/responses`;
  return (await fetch(path, { method: "POST", headers, body })).status;
}
