import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Ports } from './app/ports/ports.ts'
import { type CallerOf, hashedAddress } from './http/middleware/identify.ts'

/** Addresses of this machine and of private networks, where a reverse proxy stands: only those are believed about the caller. */
const nearby = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i

/** Where a request comes from: the connection's own address, or what the proxy in front of us says in X-Forwarded-For. */
export function callerAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const forwarded = headers['x-forwarded-for']
  if (forwarded === undefined || !nearby.test(peer)) return peer
  // The last entry is the one that our own proxy wrote.
  return String(forwarded).split(',').at(-1)?.trim() || peer
}

/** The caller by their hashed address, which is worked out once for each connection and address. */
export function callerOnNode(ports: Ports): CallerOf {
  const known = new WeakMap<Socket, { readonly address: string; readonly hash: string }>()
  return (c) => {
    const { incoming } = c.env as HttpBindings
    const address = callerAddress(incoming)
    const before = known.get(incoming.socket)
    if (before?.address === address) return before.hash
    const hash = hashedAddress(ports, address)
    known.set(incoming.socket, { address, hash })
    return hash
  }
}
