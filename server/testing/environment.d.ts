declare namespace Cloudflare {
  interface Env {
    readonly FILES: R2Bucket;
  }
}
