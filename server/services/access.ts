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

/** Role × action: the one table of who may do what. */
const ALLOWED = {
  "panel.open": ROLES,
  "accounts.manage": ["administrator"],
  "tokens.manage": ["administrator"],
  "audit.read": ["administrator"],
  "institution.manage": ["administrator"],
  "catalogues.manage": ["administrator"],
  "surveys.read": ["administrator", "editor", "translator", "supervisor", "analyst"],
  "surveys.edit": ["administrator", "editor"],
  "surveys.publish": ["administrator", "editor"],
  "rounds.manage": ["administrator", "editor"],
  "outreach.manage": ["administrator", "editor"],
  "texts.read": ["administrator", "editor", "translator", "analyst"],
  "texts.write": ["administrator", "editor", "translator"],
  "texts.approve": ["administrator", "editor", "translator"],
  "voices.manage": ["administrator", "editor", "translator"],
  "responses.deliver": ["administrator", "supervisor", "interviewer"],
  "responses.export": ["administrator", "analyst"],
  "responses.read": ["administrator", "supervisor", "analyst"],
  "tallies.read": ["administrator", "supervisor", "analyst", "reader"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof ALLOWED;

/** Whoever may do one of these proves it with a second factor. */
const NEED_SECOND_FACTOR: readonly Action[] = [
  "accounts.manage",
  "surveys.publish",
  "responses.export",
  "responses.read",
];

/** Only a person does these, whatever role a token has. */
const FOR_PEOPLE: readonly Action[] = [
  "panel.open",
  "accounts.manage",
  "tokens.manage",
  "institution.manage",
  "texts.approve",
  "voices.manage",
];

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Person extends Named {
  readonly kind: "person";
  readonly role: Role;
  /** What a translator may work on. */
  readonly languages: readonly string[];
  /** Where an interviewer or facilitator works; none means everywhere. */
  readonly regions: readonly string[];
}
export interface Program extends Named {
  readonly kind: "token";
  readonly role: Role;
}
/** Who acts through HTTP. */
export type Actor = Person | Program;

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

export function isAction(text: string): text is Action {
  return Object.hasOwn(ALLOWED, text);
}

export function mayDo(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ALLOWED[action];
  return roles.includes(role);
}

export function actorMayDo(actor: Actor, action: Action): boolean {
  if (actor.kind === "token" && FOR_PEOPLE.includes(action)) return false;
  return mayDo(actor.role, action);
}

export function needsSecondFactor(role: Role): boolean {
  return NEED_SECOND_FACTOR.some((action) => mayDo(role, action));
}
