/** Where the simulator may send requests of its own: extensions and destinations of subscriptions. */
export type Outbound = 'this-machine' | 'anywhere'

/**
 * Why a URL is not called; `undefined` when it is. A rehearsal often runs on a copy of a real project: unless told
 * otherwise, the services behind that project must not hear of it.
 */
export function notCalled(url: unknown, outbound: Outbound): string | undefined {
  const target = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
  if (target === undefined || !/^https?:$/.test(target.protocol)) return 'its URL is no HTTP URL'
  if (outbound === 'anywhere' || isThisMachine(target.hostname)) return undefined
  return 'it is on another machine, and the simulator was not told to call out'
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
