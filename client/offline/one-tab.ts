export interface Claim {
  /** Whether this tab is the one that answers the survey. */
  readonly held: boolean;
  readonly release: () => void;
  /** Takes the survey from the tab that has it. */
  readonly takeOver: () => Promise<void>;
}

interface ClaimNeeds {
  readonly locks: LockManager | undefined;
  /** Another tab has taken over: this one writes no more. */
  readonly onLost: () => void;
}

/** Claims a survey for this tab; without locks in the browser every tab holds it. */
export async function claimSurvey(survey: string, { locks, onLost }: ClaimNeeds): Promise<Claim> {
  let held = false;
  let free: () => void = () => undefined;

  /** Settles once it is known whether the lock is ours; the lock then stays until `free`. */
  function request(manager: LockManager, options: LockOptions): Promise<void> {
    return new Promise((answer) => {
      let isAnswered = false;
      const decide = (isOurs: boolean) => {
        isAnswered = true;
        held = isOurs;
        answer();
      };
      const holding = manager.request(`consulta-encuesta-${survey}`, options, async (lock) => {
        decide(lock !== null);
        if (lock !== null) await new Promise<void>((resolve) => (free = resolve));
      });
      holding.catch(() => {
        // A browser that refuses every lock is one without locks.
        if (!isAnswered) decide(true);
        else if (held) lose();
      });
    });
  }

  function lose(): void {
    held = false;
    onLost();
  }

  if (locks === undefined) held = true;
  else await request(locks, { ifAvailable: true });
  return {
    get held() {
      return held;
    },
    release: () => {
      held = false;
      free();
    },
    takeOver: async () => {
      if (locks !== undefined && !held) await request(locks, { steal: true });
    },
  };
}
