/** What a command may touch of the world around it; tests give their own. */
export interface Shell {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results. Settles when the reader has taken them, so that memory stays flat. */
  readonly out: (text: string) => Promise<void>;
  /** Everything else, a line at a time. */
  readonly err: (text: string) => void;
  /** Whether a person sees `err`: progress is shown to nobody else. */
  readonly isTerminal: boolean;
}

/** The shell that started this process. */
export function processShell(): Shell {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  return {
    environment: process.env,
    out: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
  };
}
