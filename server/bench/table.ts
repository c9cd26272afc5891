export interface Row {
  readonly what: string;
  readonly value: string;
  /** What it is held against in the same run, or the aim. */
  readonly beside: string;
  readonly ratio: string;
}

/** A Markdown table. */
export function formatTable(rows: readonly Row[]): string {
  const header: Row = {
    what: "Work",
    value: "Measured",
    beside: "Beside it",
    ratio: "Ratio / aim",
  };
  const line: Row = { what: "---", value: "---:", beside: "---:", ratio: "---" };
  return [header, line, ...rows]
    .map(({ what, value, beside, ratio }) => `| ${what} | ${value} | ${beside} | ${ratio} |`)
    .join("\n");
}

export const perSecond = (n: number) => `${Math.round(n).toLocaleString("en-US")}/s`;
export const milliseconds = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ms`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
export const percent = (ratio: number) => `${(ratio * 100).toFixed(0)} %`;
export const holds = (ok: boolean, aim: string) => `${ok ? "holds" : "MISSED"} (${aim})`;
