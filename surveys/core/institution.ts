// What the institution that asks has said about itself: data with a source, set in the panel.

export interface ComplaintChannel {
  readonly name: string;
  /** How to reach it, in words. */
  readonly detail: string;
  /** `https:`, `mailto:` or `tel:`. */
  readonly link?: string | undefined;
  readonly note?: string | undefined;
}

/** That the effect on people's data was looked at before collecting any. */
export interface ImpactAssessment {
  readonly day: string;
  /** Number or name of the document. */
  readonly reference: string;
  /** Where it can be consulted. */
  readonly place: string;
}

/** Null is shown as "por configurar", never guessed. */
export interface Institution {
  readonly name: string | null;
  readonly address: string | null;
  readonly legalBasis: string | null;
  readonly privacyShort: string | null;
  readonly privacyFull: string | null;
  readonly privacyVersion: string | null;
  readonly privacyPublishedOn: string | null;
  readonly transparencyUnit: string | null;
  readonly transparencyAddress: string | null;
  readonly transparencyPhone: string | null;
  readonly transparencyEmail: string | null;
  readonly arcoRoute: string | null;
  readonly impactAssessment: ImpactAssessment | null;
  readonly complaintChannels: readonly ComplaintChannel[];
}

export const UNSET_INSTITUTION: Institution = {
  name: null,
  address: null,
  legalBasis: null,
  privacyShort: null,
  privacyFull: null,
  privacyVersion: null,
  privacyPublishedOn: null,
  transparencyUnit: null,
  transparencyAddress: null,
  transparencyPhone: null,
  transparencyEmail: null,
  arcoRoute: null,
  impactAssessment: null,
  complaintChannels: [],
};
