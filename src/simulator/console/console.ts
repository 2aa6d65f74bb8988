import { readFileSync } from 'node:fs'
import type { Reply } from '../http/reply.ts'

/** Nothing from elsewhere: what the page needs is in it, and what it shows comes from the control API. */
const POLICY =
  "default-src 'none'; connect-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"

let page: string | undefined

/** The page by which a person watches and steers the simulator. */
export function consolePage(): Reply {
  page ??= readFileSync(new URL('./console.html', import.meta.url), 'utf8')
  const headers = {
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, body: page, contentType: 'text/html; charset=utf-8', headers }
}
