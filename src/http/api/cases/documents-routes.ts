import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayReadDocument } from '../../../app/documents/download-document.ts'
import type { Upload } from '../../../app/documents/keep-upload.ts'
import { logDocumentOf } from '../../../app/documents/log-entry.ts'
import { uploadDocument } from '../../../app/documents/upload-document.ts'
import { lookThrough } from '../../../app/release/look-through.ts'
import { may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { ownValues } from '../../forms/own-values.ts'
import { formOf, uploadTaker, withRawUpload } from '../../forms/uploads.ts'
import { actorFor } from '../../middleware/requester.ts'
import { refused } from '../../problems/problem-types.ts'
import { anyoneKnown, readersOfRequest, staffWho } from '../callers.ts'
import { binary, operation } from '../operation.ts'
import { idParams, referenceParams } from '../params.ts'
import { findingsSchema } from '../schemas/findings-schema.ts'
import { documentSchema } from '../schemas/list-schemas.ts'
import { statusSchema } from '../schemas/status-schema.ts'
import { targetOf } from './events-routes.ts'
import { answerStatus } from './requests-routes.ts'
import type { StatusRenderer } from './status-json.ts'

const uploadQuery = z.object({
  name: z.string().optional().openapi({ description: "The file's name, where the body is the file itself" }),
  on: z.string().optional().openapi({ format: 'date', description: 'A civil date; today where left out' }),
  event: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'The `seq` of the event that it belongs to' }),
  secret: z.string().optional(),
})

export function documentsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  operation(app, {
    operationId: 'attachDocument',
    method: 'post',
    path: '/requests/{reference}/documents',
    tag: 'Documents',
    summary: 'Attach a file to a request',
    description: 'The file itself with `?name=`, which is stored as it arrives, or a form with the field `file`.',
    who: readersOfRequest('required'),
    params: referenceParams,
    query: uploadQuery,
    limit: 'write',
    body: {
      upload: true,
      content: {
        'application/octet-stream': { schema: binary },
        'multipart/form-data': { schema: { type: 'object', properties: { file: binary }, required: ['file'] } },
      },
    },
    answer: { status: 201, description: 'Attached; the request as it is now', schema: statusSchema },
    problems: [400, 403, 404, 409, 412, 413, 422, 429],
    handle: async ({ c, ports, row, actor, query }) => {
      if (!may(actor, 'document-attached', { bodyId: row.bodyId, requestId: row.id })) return refuse('forbidden')
      const target = targetOf(row.reference, c.req.header('if-match'))
      const performed = await withUpload(c, query, row.reference, (upload) =>
        uploadDocument(ports, actor, target, upload),
      )
      return performed.ok ? answerStatus(c, render, { row: performed.value.row, actor }, 201) : performed
    },
  })

  operation(app, {
    operationId: 'getDocument',
    method: 'get',
    path: '/documents/{id}',
    tag: 'Documents',
    summary: 'What a document is; its bytes are at `url`',
    who: anyoneKnown,
    params: idParams,
    answer: { status: 200, description: 'The document', schema: documentSchema },
    problems: [404, 410, 429],
    handle: async ({ c, ports, params }) => {
      const { store, settings } = ports
      const document = await store.cases.documentById(params.id)
      const request = document && (await store.cases.byId(document.requestId))
      if (document && (await mayReadDocument(ports, actorFor(c, request), document)))
        return ok({ ...logDocumentOf(document), url: `${settings.baseUrl}/documents/${document.id}` })
      return document?.state === 'withdrawn' && document.publishedAt !== null
        ? refused('withdrawn', { why: document.withdrawnReason ?? '' })
        : refuse('not-found')
    },
  })

  operation(app, {
    operationId: 'lookThroughDocument',
    method: 'get',
    path: '/documents/{id}/findings',
    tag: 'Documents',
    summary: 'What in a file must not go out',
    description:
      'Each file is looked through soon after it joins the case; one that was not yet is looked through now, without fingerprints. `unreadable`: it was not looked through to its end. 404 where nothing on the installation looks through files.',
    who: staffWho('read-unpublished-document'),
    params: idParams,
    limit: 'search',
    answer: { status: 200, description: 'What was found', schema: findingsSchema },
    problems: [401, 403, 404, 429],
    handle: async ({ ports, actor, params }) => {
      const looked = await lookThrough(ports, actor, params.id)
      if (!looked.ok) return looked
      const { scanned, checks } = looked.value
      if (!scanned) return refuse('not-found')
      const findings = scanned.findings.map(({ saysWhoAsked: _internal, ...one }) => one)
      return ok({ ...scanned, findings, checks: checks.map(({ id, section }) => ({ check: id, section })) })
    },
  })
}

/** The file of a form, or the body that is the file itself. */
async function withUpload<T>(
  c: Context<AppEnv>,
  query: z.output<typeof uploadQuery>,
  reference: string,
  work: (upload: Upload) => Promise<Result<T>>,
): Promise<Result<T>> {
  const mediaType = c.req.header('content-type') ?? 'application/octet-stream'
  const { event } = query
  const on = { ...(query.on === undefined ? {} : { on: query.on }), ...(event === undefined ? {} : { event }) }
  if (/^multipart\/form-data\b/i.test(mediaType)) {
    const { file, values } = await formOf(c).read(uploadTaker(c, 'file', reference))
    ownValues(values, ['file'])
    if (!file) return refuseField('file', 'required')
    return file.ok ? work({ ...file.value, ...on }) : file
  }
  const { name } = query
  if (!name) return refuseField('name', 'required')
  if (!c.req.raw.body) return refuseField('body', 'required')
  return withRawUpload(c, reference, (bytes) => work({ name, mediaType, bytes, ...on }))
}
