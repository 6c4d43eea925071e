import { html } from 'hono/html'
import { everyone, Pages, within } from '../ui/pages.ts'
import { plainPage } from '../ui/plain-page.ts'
import type { openApiDocument } from './api-routes.ts'

type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { name?: string; in?: string; required?: boolean; description?: string }[]
  readonly requestBody?: { readonly content: Record<string, { schema?: unknown }> }
  readonly responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>
}

function schemaLink(schema: unknown) {
  const reference = (schema as { $ref?: string } | undefined)?.$ref
  const name = reference?.split('/').at(-1)
  return name === undefined ? html`<code>${JSON.stringify(schema)}</code>` : html`<a href="#schema-${name}">${name}</a>`
}

function operationSection(method: string, path: string, operation: Operation) {
  const { summary, description, parameters = [], requestBody, responses = {} } = operation
  const bodies = Object.entries(requestBody?.content ?? {})
  return html`<section>
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${summary}</p>
    ${description === undefined ? '' : html`<p>${description}</p>`}
    ${
      parameters.length === 0
        ? ''
        : html`<h4>Parameters</h4>
          <ul>
            ${parameters.map(
              (one) =>
                html`<li><code>${one.name}</code> (${one.in}${one.required ? ', required' : ''}) ${one.description}</li>`,
            )}
          </ul>`
    }
    ${
      bodies.length === 0
        ? ''
        : html`<h4>Body</h4>
          <ul>
            ${bodies.map(([type, { schema }]) => html`<li><code>${type}</code> ${schemaLink(schema)}</li>`)}
          </ul>`
    }
    <h4>Answers</h4>
    <ul>
      ${Object.entries(responses).map(
        ([status, { description: what, content = {} }]) =>
          html`<li><code>${status}</code> ${what} ${Object.values(content).map(({ schema }) => schemaLink(schema))}</li>`,
      )}
    </ul>
  </section>`
}

/** The API's document, and as a page: made on the server; nothing is loaded from elsewhere. */
export function apiDocumentPages(documentOf: (baseUrl: string) => ReturnType<typeof openApiDocument>): Pages {
  let document: string | undefined
  return new Pages()
    .file('/api/v1/openapi.json', within('render', everyone), ({ ports }, c) => {
      document ??= JSON.stringify(documentOf(ports.settings.baseUrl))
      return c.body(document, 200, { 'content-type': 'application/json' })
    })
    .page('/api/docs', within('render', everyone), ({ ports }) => {
      const { info, paths = {}, components, tags = [] } = documentOf(ports.settings.baseUrl)
      const operations = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
          ...{ path, method, operation },
        })),
      )
      const groups = tags.map(({ name }) => {
        const own = operations.filter(({ operation }) => operation.tags?.includes(name))
        return html`<h2>${name}</h2>${own.map(({ path, method, operation }) => operationSection(method, path, operation))}`
      })
      const schemas = Object.entries(components?.schemas ?? {}).map(
        ([name, schema]) => html`<h3 id="schema-${name}">${name}</h3><pre>${JSON.stringify(schema, null, 2)}</pre>`,
      )
      const content = html`<h1>${info.title} API</h1>
        <p><a href="/api/v1/openapi.json">The OpenAPI document</a> <a href="/docs/problems">Problems</a></p>
        <pre>${info.description}</pre>
        ${groups}
        <h2>Schemas</h2>
        ${schemas}`
      return plainPage(`${info.title} API`, content)
    })
}
