const MOMENT = new Intl.DateTimeFormat("es-MX", { dateStyle: "medium", timeStyle: "short" });

/** A moment as the person's clock and calendar show it. */
export function shownMoment(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : MOMENT.format(time);
}
