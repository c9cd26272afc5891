interface PeaEntry {
  readonly code: string;
  readonly name: string;
}

interface PeaChild extends PeaEntry {
  /** Code of the entry above: the axis of an objective, the objective of a priority. */
  readonly parent: string;
}

/** The axes, objectives and priorities that a question may be tagged with. */
export interface PeaCatalogue {
  readonly axes: readonly PeaEntry[];
  readonly objectives: readonly PeaChild[];
  readonly priorities: readonly PeaChild[];
}
