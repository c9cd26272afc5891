export const ROLES = [
  "administrator",
  "editor",
  "translator",
  "supervisor",
  "interviewer",
  "facilitator",
  "analyst",
  "reader",
] as const;
export type Role = (typeof ROLES)[number];
export type Action = "responses.deliver" | "responses.export" | "tallies.read";

/** Role × action. `reader` sees aggregates only; whole responses are for those who analyse them. */
const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  "responses.deliver": ["administrator", "supervisor", "interviewer"],
  "responses.export": ["administrator", "analyst"],
  "tallies.read": ["administrator", "supervisor", "analyst", "reader"],
};

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

export function mayDo(role: Role, action: Action): boolean {
  return ALLOWED[action].includes(role);
}
