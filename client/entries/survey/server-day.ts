/** Today as the server dates it, asked of a page that knows nothing of anybody. */
export async function serverDay(
  dayOf: (milliseconds: number) => string,
): Promise<string | undefined> {
  try {
    const { headers } = await fetch("/healthz", { cache: "no-store", credentials: "omit" });
    const date = Date.parse(headers.get("Date") ?? "");
    return Number.isNaN(date) ? undefined : dayOf(date);
  } catch {
    return undefined;
  }
}
