/** What a reader is willing to hold in memory: FORMAT.md, "Limits". In bytes. */
const MiB = 1 << 20

export const LIMITS = {
  document: 16 * MiB,
  key: 4_096,
  plan: 64 * MiB,
  manifest: 256 * MiB,
  progress: 64 * MiB,
  progressPlain: 256 * MiB,
  index: 256 * MiB,
  indexPlain: 256 * MiB,
  recovery: 64 * MiB,
  recoveryPlain: 256 * MiB,
  chunk: 256 * MiB,
  chunkPlain: 256 * MiB,
} as const
