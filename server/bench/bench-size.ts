export interface BenchSize {
  /** Responses posted over HTTP. */
  readonly responses: number;
  /** Sizes of the round at which results are read, ascending. */
  readonly steps: readonly number[];
  /** Those of them at which the CSV is exported. */
  readonly exports: readonly number[];
}
