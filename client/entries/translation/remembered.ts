/** A choice that this browser keeps for the next time; one that keeps nothing is no reason to stop. */
export function recall(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Full or forbidden: it is asked for again.
  }
}

const PREFIX = "consulta-";
