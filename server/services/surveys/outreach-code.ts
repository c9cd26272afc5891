import { randomInt } from "node:crypto";

// Letters and digits that nobody takes for another when a code is read aloud on the radio.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const CODE_LENGTH = 7;

/** What may be a code of a link; anything else is not looked up. */
export const OUTREACH_CODE = /^[a-z0-9]{1,20}$/;

/** A code at random; whether it is free shows when it is stored. */
export function newOutreachCode(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  return Array.from({ length: CODE_LENGTH }, letter).join("");
}
