// Crockford's base 32: no I, L, O or U, so that a folio survives being read aloud or written down.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 15;

/** A folio of 75 random bits in groups of five, e.g. `7K3QD-9XWZ2-M4T0B`. */
export function newFolio(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  const text = Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join("");
  return `${text.slice(0, 5)}-${text.slice(5, 10)}-${text.slice(10)}`;
}
