/** A random UUID, version 4. Pages that are not secure and older browsers lack `randomUUID`. */
export function newId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(marked).map(inHex).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Two places of the sixteen say that the rest is random. */
function marked(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x40;
  return place === 8 ? (byte & 0x3f) | 0x80 : byte;
}

function inHex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
