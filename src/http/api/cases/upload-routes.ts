import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { beginUpload } from '../../../app/documents/uploads/begin-upload.ts'
import { continueUpload, progressOf, type UploadProgress } from '../../../app/documents/uploads/continue-upload.ts'
import {
  findUpload,
  openUploads,
  type UploadPlace,
  uploadPlace,
} from '../../../app/documents/uploads/uploads-of-case.ts'
import type { UploadRecord } from '../../../app/ports/upload-ports.ts'
import { ok, type Result } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { withRawUpload } from '../../forms/uploads.ts'
import { answerProblem } from '../../problems/problem.ts'
import { refused } from '../../problems/problem-types.ts'
import { staffWho } from '../callers.ts'
import { binary, operation } from '../operation.ts'
import {
  bytesOf,
  isPiece,
  metadataOf,
  pieceType,
  progressHeaders,
  protocolProblem,
  tusExtensions,
  tusVersion,
} from './upload-protocol.ts'

const referenceParams = z.object({ reference: z.string() })
const uploadParams = z.object({ reference: z.string(), id: z.string() })

const uploadSchema = z
  .object({
    id: z.string().openapi({ description: 'A secret: the address of the upload has it' }),
    path: z.string().openapi({ description: 'The name of the file with its folders; empty once it is attached' }),
    fingerprint: z.string().openapi({ description: 'By which the sender knows the file again' }),
    length: z.int(),
    offset: z.int().openapi({ description: 'How many bytes are here' }),
    state: z.enum(['open', 'attached']),
    expiresAt: z.string().openapi({ format: 'date-time' }),
    documentId: z.string().nullable().openapi({ description: 'The document in the case, once it is attached' }),
    sameAs: z.array(z.string()).openapi({ description: 'Other files of the request with the same bytes' }),
  })
  .openapi('Upload')

type Shown = z.input<typeof uploadSchema>

function shown({ record, offset, sameAs }: UploadProgress): Shown {
  const { id, path, fingerprint, length, state, expiresAt, documentId } = record
  const isAttached = state === 'attached'
  return {
    id,
    path,
    fingerprint,
    length,
    offset,
    state,
    expiresAt,
    documentId: isAttached ? documentId : null,
    sameAs: [...sameAs],
  }
}

const shared = { tag: 'Documents', who: staffWho('read-case') } as const
const pieces = { upload: 'of-staff', content: { [pieceType]: { schema: binary } } } as const

/** Files in pieces, as tus 1.0 has it: what was sent stays where a connection is lost, and the sender goes on from there. */
export function uploadRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'beginUpload',
    method: 'post',
    path: '/requests/{reference}/uploads',
    summary: 'Begin to send a file in pieces',
    description:
      'tus 1.0 (creation, creation-with-upload, expiration, termination), with `Tus-Resumable: 1.0.0`, `Upload-Length` and `Upload-Metadata`: `filename`, `relativePath` (with folders), `filetype`, `fingerprint`. The body may be the first piece, or empty. What is sent stays for a day after its last piece. With its last byte the file joins the request.',
    params: referenceParams,
    limit: 'write',
    body: pieces,
    answer: { status: 201, description: 'Begun; `Location` is where the next piece goes', schema: uploadSchema },
    problems: [401, 403, 404, 409, 412, 413, 422, 429],
    handle: async ({ c, ports, actor, params: { reference } }) => {
      const place = await uploadPlace(ports, actor, reference)
      if (!place.ok) return place
      const wrong = protocolProblem(c)
      if (wrong) return wrong
      const length = bytesOf(c, 'Upload-Length')
      const metadata = metadataOf(c.req.header('upload-metadata'))
      if (!length.ok) return length
      if (!metadata.ok) return metadata
      const { filename = '', relativePath = '', filetype, fingerprint } = metadata.value
      const begun = await beginUpload(place.value, {
        path: relativePath || filename,
        length: length.value,
        ...(filetype ? { mediaType: filetype } : {}),
        ...(fingerprint ? { fingerprint } : {}),
      })
      if (!begun.ok) return begun
      const location = `${ports.settings.baseUrl}/api/v1/requests/${reference}/uploads/${begun.value.id}`
      const first = isPiece(c)
        ? await takePiece(c, place.value, begun.value, 0)
        : ok({ record: begun.value, offset: 0, sameAs: [] })
      if (!first.ok) return answerProblem(c, first.refusal, { headers: { location } })
      return c.json(shown(first.value), 201, { ...progressHeaders(first.value), location })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'listUploads',
    method: 'get',
    path: '/requests/{reference}/uploads',
    summary: 'What you have begun to send to a request and not finished',
    params: referenceParams,
    answer: { status: 200, description: 'The uploads', schema: z.object({ items: z.array(uploadSchema) }) },
    problems: [401, 403, 404, 429],
    handle: async ({ ports, actor, params: { reference } }) => {
      const place = await uploadPlace(ports, actor, reference)
      if (!place.ok) return place
      const open = await openUploads(place.value)
      return ok({ items: open.map((one) => shown({ ...one, sameAs: [] })) })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getUpload',
    method: 'get',
    path: '/requests/{reference}/uploads/{id}',
    summary: 'How far an upload is',
    description: '`HEAD` gives `Upload-Offset` alone. A piece that is on its way is given up.',
    params: uploadParams,
    answer: { status: 200, description: 'The upload', schema: uploadSchema },
    problems: [401, 403, 404, 410, 429],
    handle: async ({ c, ports, actor, params }) => {
      const found = await uploadAt(ports, actor, params)
      if (!found.ok) return found
      const { place, record } = found.value
      const progress = await progressOf(place, record)
      return progress.ok ? c.json(shown(progress.value), 200, progressHeaders(progress.value)) : gone(c)
    },
  })

  operation(app, {
    ...shared,
    operationId: 'continueUpload',
    method: 'patch',
    path: '/requests/{reference}/uploads/{id}',
    summary: 'Send the next piece of a file',
    description: '`Upload-Offset` says where it begins. An empty piece at the end tries again to attach the file.',
    params: uploadParams,
    limit: 'write',
    body: pieces,
    answer: { status: 204, description: 'Written down; `Upload-Offset` says where the next piece begins' },
    problems: [401, 403, 404, 408, 409, 410, 412, 413, 415, 422, 429],
    handle: async ({ c, ports, actor, params }) => {
      const found = await uploadAt(ports, actor, params)
      if (!found.ok) return found
      const wrong = protocolProblem(c)
      if (wrong) return wrong
      if (!isPiece(c)) return refused('unsupported-media-type')
      const offset = bytesOf(c, 'Upload-Offset')
      if (!offset.ok) return offset
      const { place, record } = found.value
      const taken = await takePiece(c, place, record, offset.value)
      if (taken.ok) return c.body(null, 204, progressHeaders(taken.value))
      const { code, params: said } = taken.refusal
      if (code === 'not-found') return gone(c)
      // What is not read of the body is not waited for.
      const headers = { connection: 'close', ...(said?.['offset'] ? { 'upload-offset': said['offset'] } : {}) }
      return answerProblem(c, taken.refusal, { headers })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'cancelUpload',
    method: 'delete',
    path: '/requests/{reference}/uploads/{id}',
    summary: 'Give up an upload',
    description: 'What was sent is removed. A file that is attached stays in the request.',
    params: uploadParams,
    limit: 'write',
    answer: { status: 204, description: 'Removed' },
    problems: [401, 403, 404, 412, 429],
    handle: async ({ c, ports, actor, params }) => {
      const found = await uploadAt(ports, actor, params)
      if (!found.ok) return found
      const wrong = protocolProblem(c)
      if (wrong) return wrong
      await found.value.place.uploads.remove(params.id)
      return c.body(null, 204, { 'tus-resumable': tusVersion })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'describeUploads',
    method: 'options',
    path: '/requests/{reference}/uploads',
    summary: 'What of tus is spoken here, and how long a file may be',
    description: 'In `Tus-Version`, `Tus-Extension` and `Tus-Max-Size`.',
    params: referenceParams,
    limit: 'read',
    answer: { status: 204, description: 'The headers say it' },
    problems: [401, 403, 404, 429],
    handle: async ({ c, ports, actor, params: { reference } }) => {
      const place = await uploadPlace(ports, actor, reference)
      if (!place.ok) return place
      const { maxUploadBytes, maxStaffUploadBytes = maxUploadBytes } = ports.settings
      return c.body(null, 204, {
        'tus-resumable': tusVersion,
        'tus-version': tusVersion,
        'tus-extension': tusExtensions,
        'tus-max-size': String(maxStaffUploadBytes),
      })
    },
  })
}

type Caller = { readonly reference: string; readonly id: string }

async function uploadAt(
  ports: Parameters<typeof uploadPlace>[0],
  actor: Parameters<typeof uploadPlace>[1],
  { reference, id }: Caller,
): Promise<Result<{ readonly place: UploadPlace; readonly record: UploadRecord }>> {
  const place = await uploadPlace(ports, actor, reference)
  if (!place.ok) return place
  const record = await findUpload(place.value, id)
  return record.ok ? ok({ place: place.value, record: record.value }) : record
}

const takePiece = (c: Context<AppEnv>, place: UploadPlace, record: UploadRecord, offset: number) =>
  withRawUpload(c, place.row.reference, (bytes) => continueUpload(place, record, offset, bytes))

/** It was there, and has expired. */
const gone = (c: Context<AppEnv>) =>
  answerProblem(c, { code: 'not-found', params: { reason: 'upload' } }, { status: 410 })
