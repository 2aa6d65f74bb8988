import type { Failpoint } from '../repository/failpoints.ts'

/**
 * For rehearsals of the worst: `LIFEBOAT_FAILPOINT=chunk-put:3` kills this process, as `kill -9` would, right after the
 * third chunk was stored and before anybody heard of it. docs/failpoints.md lists the places.
 */
export function failpointFromEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  kill: () => void = () => process.kill(process.pid, 'SIGKILL'),
): (name: Failpoint) => void {
  const [wanted, times = '1'] = (env.LIFEBOAT_FAILPOINT ?? '').split(':')
  let left = Number(times)
  return (name) => {
    if (name === wanted && --left === 0) kill()
  }
}
