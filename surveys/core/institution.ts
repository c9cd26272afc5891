// What the institution that asks has said about itself: data with a source, set in the panel.

export interface ComplaintChannel {
  readonly name: string;
  readonly detail: string;
}

/** Null is shown as "por configurar", never guessed. */
export interface Institution {
  readonly name: string | null;
  readonly address: string | null;
  readonly legalBasis: string | null;
  readonly privacyShort: string | null;
  readonly privacyFull: string | null;
  readonly privacyVersion: string | null;
  readonly transparencyUnit: string | null;
  readonly arcoRoute: string | null;
  readonly complaintChannels: readonly ComplaintChannel[];
}

export const UNSET_INSTITUTION: Institution = {
  name: null,
  address: null,
  legalBasis: null,
  privacyShort: null,
  privacyFull: null,
  privacyVersion: null,
  transparencyUnit: null,
  arcoRoute: null,
  complaintChannels: [],
};
