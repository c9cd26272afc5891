// Loaded by a living survey page when somebody wants to listen.
import { startVoice } from "./voice/start-voice.ts";

await startVoice();
