import type { Hono } from "hono";
import type { Deps } from "../../deps.ts";
import { accountRoutes } from "./account-routes.tsx";
import { auditRoutes } from "./audit-routes.tsx";
import { catalogueImportRoutes } from "./catalogue-import-routes.tsx";
import { catalogueRoutes } from "./catalogue-routes.tsx";
import { definitionFileRoutes } from "./definition-file-routes.ts";
import { panelImportRoutes } from "./import-routes.tsx";
import { institutionNoticeRoutes } from "./institution-notice-routes.tsx";
import { institutionRoutes } from "./institution-routes.tsx";
import { invitationRoutes } from "./invitation-routes.tsx";
import { jobRoutes } from "./job-routes.tsx";
import { overviewRoutes } from "./overview-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { personRoutes } from "./person-routes.tsx";
import { recordingRoutes } from "./recording-routes.ts";
import { secondFactorRoutes } from "./second-factor-routes.tsx";
import { signInRoutes } from "./sign-in-routes.tsx";
import { speakerRoutes } from "./speaker-routes.tsx";
import { surveyLifeRoutes } from "./survey-life-routes.ts";
import { textsFileRoutes } from "./texts-file-routes.tsx";
import { tokenRoutes } from "./token-routes.tsx";
import { translationOverviewRoutes } from "./translation-overview-routes.tsx";
import { translationRoutes } from "./translation-routes.tsx";
import { voiceRoutes } from "./voice-routes.tsx";

/** Every room of the panel. */
export const PANEL_ROUTES: readonly ((deps: Deps) => Hono)[] = [
  ...[signInRoutes, invitationRoutes, accountRoutes, secondFactorRoutes],
  ...[peopleRoutes, personRoutes, tokenRoutes],
  ...[surveyLifeRoutes, panelImportRoutes, definitionFileRoutes],
  ...[translationOverviewRoutes, translationRoutes, textsFileRoutes],
  ...[voiceRoutes, recordingRoutes, speakerRoutes],
  ...[institutionRoutes, institutionNoticeRoutes, catalogueRoutes, catalogueImportRoutes],
  ...[overviewRoutes, auditRoutes, jobRoutes],
];
