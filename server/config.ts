export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly timeZone: string;
  /** What keys are derived from; absent on Workers until its binding is set. */
  readonly secret?: string;
}

/** A setting of the environment that cannot be used: its name and the code of what is wrong. */
export class ConfigError extends Error {
  readonly variable: string;
  readonly code: string;
  constructor(variable: string, code: string) {
    super(`${variable}: ${code}`);
    this.variable = variable;
    this.code = code;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

// 128 bits written in hexadecimal.
const LEAST_SECRET_LENGTH = 32;

export function readConfig(environment: Environment): Config {
  const secret = environment["SECRET"];
  const port = readPort(environment["PORT"]);
  const host = environment["HOST"] ?? "127.0.0.1";
  return {
    port,
    host,
    dataDir: environment["DATA_DIR"] ?? "./data",
    publicUrl: readPublicUrl(environment["PUBLIC_URL"] ?? `http://${host}:${String(port)}`),
    timeZone: readTimeZone(environment["TIME_ZONE"] ?? "America/Mexico_City"),
    ...(secret === undefined ? {} : { secret: checkedSecret(secret) }),
  };
}

export function checkedSecret(text: string): string {
  if (text.trim().length >= LEAST_SECRET_LENGTH) return text.trim();
  throw new ConfigError("SECRET", "config.secret_too_short");
}

function readPort(text = "3000"): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError("PORT", "config.not_a_port");
  return port;
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError("PUBLIC_URL", "config.not_a_url");
  }
  return url.href.replace(/\/+$/, "");
}

function readTimeZone(text: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return text;
  } catch {
    throw new ConfigError("TIME_ZONE", "config.not_a_time_zone");
  }
}
