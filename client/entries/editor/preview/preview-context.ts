import { noonContext } from "../../../../surveys/core/index.ts";
import type { JourneyContext } from "../../../pages/journey.ts";

/** The day on which a preview is answered. */
export interface PreviewDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Minutes to add to UTC. */
  readonly offsetMinutes: number;
}

/** The day of a moment, as the browser's own clock shows it. */
export function previewDay(moment: Date): PreviewDay {
  const offsetMinutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offsetMinutes * 60_000);
  return { day: local.toISOString().slice(0, 10), offsetMinutes };
}

/** What the journey of a preview is given: a round that does not exist, in Spanish. */
export function previewContext({ day, offsetMinutes }: PreviewDay): JourneyContext {
  return {
    round: "preview",
    language: "es",
    today: day,
    contextOf: ({ answered_on, seed }) => noonContext(answered_on, seed, offsetMinutes),
  };
}

/** Ids of a journey that is never sent; each run of the preview draws anew what is random. */
export function previewIds(run: number): () => string {
  let count = 0;
  return () => {
    count += 1;
    const end = String(run * 100 + count).padStart(12, "0");
    return `00000000-0000-4000-8000-${end}`;
  };
}
