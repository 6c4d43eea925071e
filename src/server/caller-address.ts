import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Ports } from '../app/ports/ports.ts'
import {
  type AddressRange,
  addressRanges,
  isWithin,
  loopback,
  parseAddress,
  sourceOf,
} from '../domain/network/address-range.ts'
import { type CallerOf, hashedAddress } from '../http/middleware/identify.ts'

const rangesOf = (text: string) => addressRanges(text).filter((range) => range !== undefined)
const thisMachine = rangesOf(loopback)
/** Where a reverse proxy of one's own stands: this machine, private networks, those of containers and of one link. */
const nearby = rangesOf(
  `${loopback},10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,100.64.0.0/10,fc00::/7,fe80::/10`,
)

/** Headers by which a proxy says that it speaks for another. */
const proxyHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const

type Connection = {
  readonly socket: Pick<Socket, 'remoteAddress'>
  readonly headers: IncomingMessage['headers']
}

const peerOf = ({ socket }: Connection): string => (socket.remoteAddress ?? '').replace(/^::ffff:/i, '')

/** An entry of X-Forwarded-For as an address: `192.0.2.1:4711`, `[2001:db8::1]:443` and quotes are written by some proxies. */
function entryAddress(entry: string): string {
  const plain = entry.trim().replace(/^"(.*)"$/, '$1')
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(plain)?.[1]
  if (bracketed !== undefined) return bracketed
  return /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(plain)?.[1] ?? plain
}

/**
 * Where a request comes from: the connection's own address, or, where a named proxy made the connection, the rightmost entry
 * of X-Forwarded-For that is not a named proxy itself. What stands left of it was written by the caller. An entry that is no
 * address stops the reading: the last proxy that is known counts.
 */
export function callerAddress(connection: Connection, proxies: readonly AddressRange[]): string {
  const peer = peerOf(connection)
  const forwarded = connection.headers['x-forwarded-for']
  if (forwarded === undefined || !isWithin(peer, proxies)) return peer
  let nearest = peer
  for (const entry of String(forwarded).split(',').reverse()) {
    const address = entryAddress(entry)
    if (parseAddress(address) === undefined) return nearest
    if (!isWithin(address, proxies)) return address
    nearest = address
  }
  return nearest
}

/** Whether a program on this machine asks for itself: a proxy on this machine says that it asks for another. */
export function isFromThisMachine(connection: Connection): boolean {
  return (
    isWithin(peerOf(connection), thisMachine) && proxyHeaders.every((name) => connection.headers[name] === undefined)
  )
}

/** Anybody may send the header from elsewhere: from nearby it is a proxy that somebody forgot to name. */
const isUnnamedProxy = (peer: string, proxies: readonly AddressRange[]): boolean =>
  isWithin(peer, nearby) && !isWithin(peer, proxies)

/**
 * The caller by their hashed address, which is worked out once for each connection and address.
 * @param onUnnamedProxy told once of an address nearby that sends X-Forwarded-For and is not named as a proxy
 */
export function callerOnNode(
  ports: Ports,
  proxies: readonly AddressRange[],
  onUnnamedProxy: (address: string) => void = () => undefined,
): CallerOf {
  const known = new WeakMap<Socket, { readonly address: string; readonly hash: string }>()
  let isTold = false
  return (c) => {
    const { incoming } = c.env as HttpBindings
    const address = callerAddress(incoming, proxies)
    if (!isTold && incoming.headers['x-forwarded-for'] !== undefined && isUnnamedProxy(peerOf(incoming), proxies)) {
      isTold = true
      onUnnamedProxy(peerOf(incoming))
    }
    const before = known.get(incoming.socket)
    if (before?.address === address) return before.hash
    const hash = hashedAddress(ports, sourceOf(address))
    known.set(incoming.socket, { address, hash })
    return hash
  }
}
