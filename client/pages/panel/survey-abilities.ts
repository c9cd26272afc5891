/** What who looks at a survey may do to it. */
export interface SurveyAbilities {
  readonly edit: boolean;
  readonly publish: boolean;
  readonly rounds: boolean;
  /** Read its texts in other languages. */
  readonly texts: boolean;
}
