import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { documentPages, pagePicture, pageWords } from '../../../app/release/document-pages.ts'
import { findInDocuments } from '../../../app/release/find-in-documents.ts'
import { ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffWho } from '../callers.ts'
import { operation } from '../operation.ts'
import { idParams } from '../params.ts'
import { findQuery, foundSchema, pagesSchema, pageWordsSchema } from '../schemas/page-schema.ts'

const [minWidth, usualWidth, maxWidth] = [50, 1000, 2400]

const pageParams = idParams.extend({
  page: z.coerce
    .number()
    .int()
    .min(1)
    .openapi({ param: { name: 'page', in: 'path' }, description: 'From 1' }),
})
const widthQuery = z.object({
  width: z.coerce.number().int().min(minWidth).max(maxWidth).default(usualWidth).openapi({ description: 'In pixels' }),
})

/** What the pages of a document show, for whoever marks in it what is to be cut out. */
export function pageRoutes(app: OpenAPIHono<AppEnv>): void {
  const stem = '/documents/{id}/redaction'
  const shared = { method: 'get', tag: 'Redaction', who: staffWho('read-unpublished-document') } as const
  const problems = [401, 403, 404, 409, 422, 429]

  operation(app, {
    ...shared,
    ...{ problems, params: idParams },
    operationId: 'getDocumentPages',
    path: `${stem}/pages`,
    summary: 'The pages of a file',
    description: 'PDF, JPEG and PNG are shown as pages. 404 where nothing on the installation shows them.',
    answer: { status: 200, description: 'The size of each page', schema: pagesSchema },
    handle: ({ ports, actor, params }) => documentPages(ports, actor, params.id),
  })

  operation(app, {
    ...shared,
    ...{ problems, params: pageParams, query: widthQuery, limit: 'read' },
    operationId: 'getDocumentPagePicture',
    path: `${stem}/pages/{page}/picture`,
    summary: 'A page as a picture',
    answer: { status: 200, description: 'The page', files: ['image/png'] },
    handle: async ({ c, ports, actor, params, query }) => {
      const picture = await pagePicture(ports, actor, params.id, params.page, query.width)
      if (!picture.ok) return picture
      const { mediaType, bytes } = picture.value
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': mediaType,
        'cache-control': 'private, no-store',
      })
    },
  })

  operation(app, {
    ...shared,
    ...{ problems, params: pageParams },
    operationId: 'getDocumentPageWords',
    path: `${stem}/pages/{page}/text`,
    summary: 'The words of a page, with their places',
    answer: { status: 200, description: 'In the order in which they are read', schema: pageWordsSchema },
    handle: async ({ ports, actor, params }) => {
      const words = await pageWords(ports, actor, params.id, params.page)
      return words.ok ? ok({ words: words.value }) : words
    },
  })

  operation(app, {
    ...shared,
    ...{ problems, params: idParams, query: findQuery, limit: 'search' },
    operationId: 'findInDocuments',
    path: `${stem}/find`,
    summary: 'Find words, a pattern or personal data in a document, or in all of its case',
    description: 'One of `q`, `pattern` and `kind`. At most 1000 places.',
    answer: { status: 200, description: 'Each place, with the words around it', schema: foundSchema },
    handle: ({ ports, actor, params, query: { wholeWords, everywhere, ...asked } }) =>
      findInDocuments(ports, actor, params.id, {
        ...asked,
        ...{ wholeWords: wholeWords === 'true', everywhere: everywhere === 'true' },
      }),
  })
}
