import { type Context } from 'hono'
import { type Settings } from '../settings.ts'
import { type AppEnv } from './app-env.ts'

/**
 * Address of whoever sent the request, for limits: an IPv6 address is cut to its /64, as one house has a whole /64. `X-Forwarded-For` counts only
 * from a proxy named in the settings, and then its last address.
 */
export function clientAddress(c: Context<AppEnv>, settings: Settings): string {
  const peer = normalised(peerAddress(c))
  if (!settings.trustedProxies.has(peer)) return limited(peer)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return limited(forwarded ? normalised(forwarded) : peer)
}

/** Headers with which a proxy says that it speaks for somebody else. */
const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']

/** Whether somebody sits at this machine: also a proxy on it does, and then it is not them who asks. */
export function isLocal(c: Context<AppEnv>, address: string): boolean {
  if (FORWARDING.some((name) => c.req.header(name) !== undefined)) return false
  return address.startsWith('127.') || address === '::1'
}

/** Tests call the app without a socket: they count as this machine. */
function peerAddress(c: Context<AppEnv>): string {
  const bindings: Partial<AppEnv['Bindings']> | undefined = c.env
  return bindings?.incoming?.socket.remoteAddress ?? '127.0.0.1'
}

function normalised(address: string): string {
  return address.replace(/^::ffff:/i, '').toLowerCase()
}

function limited(address: string): string {
  if (!address.includes(':') || address === '::1') return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const full = [
    ...groups.filter(Boolean),
    ...Array.from({ length: Math.max(0, missing) }, () => '0'),
  ]
  const network = full.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
