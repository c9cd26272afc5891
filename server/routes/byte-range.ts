/** Places of the first and last byte that are sent. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/i;

/**
 * The part that a `Range` header asks for (RFC 9110, 14): the whole where it asks for several or is
 * not understood, "unsatisfiable" where it begins after the end.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | "whole" | "unsatisfiable" {
  const [match, from, to, suffix] = ONE_RANGE.exec(header?.trim() ?? "") ?? [];
  if (match === undefined) return "whole";
  const asked =
    from === undefined
      ? { first: Math.max(0, size - Number(suffix)), last: size - 1 }
      : { first: Number(from), last: Math.min(size - 1, to ? Number(to) : size - 1) };
  if (from !== undefined && to && Number(to) < Number(from)) return "whole";
  return asked.first > asked.last ? "unsatisfiable" : asked;
}
