import { LifeboatError } from '../../errors/lifeboat-error.ts'
import { BlobNotFound } from './blob-store.ts'
import type { Explanation } from './explanation.ts'

const FULL: Explanation = {
  kind: 'permanent',
  code: 'store-full',
  problem: 'the disk is full',
  hint: 'free space or move the repository to a larger disk, then retry: nothing that is stored was harmed',
}
const DENIED: Explanation = {
  kind: 'permanent',
  code: 'store-denied',
  problem: 'permission denied',
  hint: 'let the user that runs the worker read and write the folder',
}
const NO_LINKS: Explanation = {
  kind: 'permanent',
  code: 'store-unsupported',
  problem: 'the file system has no hard links',
  hint: 'use a file system such as ext4, xfs, apfs or ntfs, or an s3: repository',
}
const UNREACHABLE: Explanation = {
  kind: 'transient',
  code: 'store-unreachable',
  problem: 'the file system does not answer',
  hint: 'look whether the disk or the network mount is there',
}

const EXPLANATIONS: Record<string, Explanation> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: { ...DENIED, problem: 'the file system is read-only' },
  EXDEV: NO_LINKS,
  ENOTSUP: NO_LINKS,
  EOPNOTSUPP: NO_LINKS,
  EMLINK: NO_LINKS,
  EIO: UNREACHABLE,
  ESTALE: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EMFILE: {
    ...UNREACHABLE,
    code: 'store-busy',
    problem: 'too many open files',
    hint: 'raise the limit: ulimit -n 4096',
  },
  ENFILE: {
    ...UNREACHABLE,
    code: 'store-busy',
    problem: 'too many open files',
    hint: 'raise the system limit fs.file-max',
  },
  ENOTDIR: {
    kind: 'usage',
    code: 'store-not-a-folder',
    problem: 'a file is where a folder should be',
    hint: 'name a folder in repository.uri',
  },
}

/** One line for what can go wrong with a folder; errors that are already ours, and unknown ones, pass as they are. */
export function fileStoreError(error: unknown, what: string, root: string): unknown {
  if (error instanceof LifeboatError || error instanceof BlobNotFound) return error
  const { code, syscall } = error as NodeJS.ErrnoException
  const known = code === 'EPERM' && syscall === 'link' ? NO_LINKS : code ? EXPLANATIONS[code] : undefined
  if (!known) return error
  return new LifeboatError(`can't ${what} in ${root}: ${known.problem}`, { ...known, cause: error })
}
