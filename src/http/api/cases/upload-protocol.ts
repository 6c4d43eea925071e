import type { Context } from 'hono'
import type { UploadProgress } from '../../../app/documents/uploads/continue-upload.ts'
import { type Result, refuseField } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'

/** The version of tus (https://tus.io/protocols/resumable-upload) that is spoken here. */
export const tusVersion = '1.0.0'
export const tusExtensions = 'creation,creation-with-upload,expiration,termination'
export const pieceType = 'application/offset+octet-stream'

const base = { 'tus-resumable': tusVersion, 'cache-control': 'private, no-store' }

/** What is wrong with a request of tus before it is looked at; undefined where nothing is. */
export function protocolProblem(c: Context<AppEnv>): Response | undefined {
  if (c.req.header('tus-resumable') === tusVersion) return undefined
  const { refusal } = refuseField('Tus-Resumable', 'choice', { known: tusVersion })
  return answerProblem(c, refusal, { status: 412, headers: { 'tus-version': tusVersion } })
}

export const isPiece = (c: Context<AppEnv>): boolean =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === pieceType

/** A header that is a number of bytes. */
export function bytesOf(c: Context<AppEnv>, name: string): Result<number> {
  const given = c.req.header(name)
  if (given === undefined) return refuseField(name, 'required')
  const value = Number(given)
  const isCount = /^\d{1,15}$/.test(given)
  return isCount ? { ok: true, value } : refuseField(name, 'type', { expected: 'number' })
}

/** `Upload-Metadata`: names, each with a value in base64. */
export function metadataOf(header: string | undefined): Result<{ readonly [name: string]: string }> {
  const values: Record<string, string> = {}
  for (const pair of (header ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = pair.trim().split(' ')
    try {
      const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0))
      values[name] = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return refuseField(`Upload-Metadata.${name.slice(0, 100)}`, 'type', { expected: 'base64' })
    }
  }
  return { ok: true, value: values }
}

/** The headers by which a sender goes on. */
export function progressHeaders({ record, offset }: UploadProgress): Record<string, string> {
  return {
    ...base,
    'upload-offset': String(offset),
    'upload-length': String(record.length),
    ...(record.state === 'open' ? { 'upload-expires': new Date(record.expiresAt).toUTCString() } : {}),
  }
}
