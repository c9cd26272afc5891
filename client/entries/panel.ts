import { copySecret } from "./panel/copy-secret.ts";
import { fillInvitationCode } from "./panel/fill-invitation-code.ts";
import { focusProblems } from "./panel/focus-problems.ts";
import { offerPrinting } from "./panel/offer-printing.ts";
import { showCurrentRoom } from "./panel/show-current-room.ts";
import { showFieldsOfRole } from "./panel/show-fields-of-role.ts";
import { showPasswords } from "./panel/show-passwords.ts";

// The panel works as plain forms; this spares a few steps.
showCurrentRoom(document);
fillInvitationCode(document, location);
showFieldsOfRole(document);
showPasswords(document);
copySecret(document, "clipboard" in navigator ? navigator.clipboard : undefined);
offerPrinting(document);
focusProblems(document);
