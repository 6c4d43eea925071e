// npm run api-types: writes the types of the API's TypeScript client from its document. With --check it only says whether they are old.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
/** test/http/api/openapi.test.ts makes sure that it is what the application answers. */
const source = 'test/http/api/openapi.json'
const target = 'test/http/api/generated/api-types.ts'

const document = JSON.parse(readFileSync(join(root, source), 'utf8'))
for (const operations of Object.values(document.paths))
  for (const { requestBody, responses } of Object.values(operations)) {
    // Every problem has the shape of `default`.
    for (const status of Object.keys(responses)) if (/^[45]/.test(status)) delete responses[status]
    for (const { content = {} } of [requestBody ?? {}, ...Object.values(responses)])
      for (const media of Object.values(content)) {
        delete media.example
        delete media.examples
      }
  }
// What has a default may be left out of what is sent.
const types = astToString(await openapiTypes(document, { defaultNonNullable: false }))
const made = `// Made by npm run api-types from ${source}; do not edit.\n${types}`

const path = join(root, target)
if (process.argv.includes('--check')) {
  let kept = ''
  try {
    kept = readFileSync(path, 'utf8')
  } catch {
    // It is not there yet: as old as can be.
  }
  if (kept !== made) {
    console.log(`${target} is not what ${source} says: npm run api-types`)
    process.exitCode = 1
  }
} else {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made)
}
