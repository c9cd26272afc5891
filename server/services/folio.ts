// Crockford's base 32: no I, L, O or U, so that a folio survives being read aloud or written down.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 15;

// Random bytes are drawn for many folios at once: one draw costs as much as hundreds of bytes.
let drawn = new Uint8Array(0);
let used = 0;

/** A folio of 75 random bits in groups of five, e.g. `7K3QD-9XWZ2-M4T0B`. */
export function newFolio(): string {
  if (used + LENGTH > drawn.length) {
    drawn = crypto.getRandomValues(new Uint8Array(LENGTH * 256));
    used = 0;
  }
  let text = "";
  for (const byte of drawn.subarray(used, used + LENGTH)) text += ALPHABET.charAt(byte & 31);
  drawn.fill(0, used, used + LENGTH);
  used += LENGTH;
  return `${text.slice(0, 5)}-${text.slice(5, 10)}-${text.slice(10)}`;
}
