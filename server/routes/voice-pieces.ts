import { createHash } from "node:crypto";
import voiceCss from "../../client/styles/voice.css?inline";
import practiceCss from "../../client/styles/voice-practice.css?inline";

// What `vite build --mode voice` made.
const built = import.meta.glob<string>("../../.build/client/voice.js", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const VOICE_FOLDER = "/assets/voz/";

interface VoicePiece {
  readonly href: string;
  readonly text: string;
  readonly type: string;
}

function piece(extension: string, text: string, type: string): VoicePiece {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { href: `${VOICE_FOLDER}voz-${digest}.${extension}`, text, type };
}

/** Without the script voices are heard through the players of plain pages. */
export const VOICE_SCRIPT = Object.values(built).map((text) =>
  piece("js", text, "text/javascript"),
)[0];
export const VOICE_STYLESHEET = piece("css", voiceCss + practiceCss, "text/css; charset=utf-8");
