/** Names the account that a page was opened for: in a shared browser the session may be another's by now. */
export const OPENER_HEADER = "Consulta-Persona";
/** Then the server does nothing: for whoever opened the page the session is over. */
export const OTHER_PERSON = "text.other_person";
