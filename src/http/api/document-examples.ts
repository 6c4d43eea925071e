import { sampleValue } from './sample-values.ts'

type Json = { readonly [key: string]: unknown }
type Schema = Json & {
  readonly type?: string | readonly string[]
  readonly properties?: { readonly [name: string]: Schema }
}
type Content = { [mediaType: string]: { schema?: Schema; example?: unknown; examples?: unknown } }
type Operation = { readonly requestBody?: { readonly content?: Content }; readonly responses: Json }

/** Gives every JSON body and answer of the API's document an example, made from its schema and the sample value of each field. */
export function addExamples(document: object): void {
  const { paths = {}, components = {} } = document as {
    readonly paths?: { readonly [path: string]: { readonly [method: string]: Operation } }
    readonly components?: { readonly schemas?: { readonly [name: string]: Schema } }
  }
  const schemas = components.schemas ?? {}
  for (const operations of Object.values(paths))
    for (const { requestBody, responses } of Object.values(operations)) {
      addTo(requestBody?.content, exampleMaker(schemas, 'required'))
      for (const [status, answer] of Object.entries(responses))
        if (/^2/.test(status)) addTo((answer as { readonly content?: Content }).content, exampleMaker(schemas, 'all'))
    }
}

type MakeExample = ReturnType<typeof exampleMaker>

function addTo(content: Content | undefined, make: MakeExample): void {
  const json = content?.['application/json']
  if (!json?.schema) return
  const forms = make.formsOf(json.schema)
  if (forms) json.examples = Object.fromEntries(forms.map(([name, schema]) => [name, { value: make.example(schema) }]))
  else json.example = make.example(json.schema)
}

const refName = ({ $ref: reference }: Schema) =>
  typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : undefined

/** @param fields `required`: what must be sent; `all`: everything that an answer may have */
function exampleMaker(schemas: { readonly [name: string]: Schema }, fields: 'required' | 'all') {
  const resolved = (schema: Schema): Schema => {
    const name = refName(schema)
    return name === undefined ? schema : resolved(schemas[name] ?? {})
  }

  /** The forms that a body has, by the constant `type` of each; undefined where it has one. */
  const formsOf = (schema: Schema): readonly (readonly [string, Schema])[] | undefined => {
    const { oneOf } = resolved(schema)
    if (!Array.isArray(oneOf)) return undefined
    return (oneOf as readonly Schema[]).map((form) => [String(resolved(form).properties?.['type']?.['const']), form])
  }

  /** @param name of the property that holds it, and `parent` what that is a property of */
  const example = (schema: Schema, name = '', parent = ''): unknown => {
    const shape = resolved(schema)
    for (const key of ['const', 'default', 'example'] as const) if (shape[key] !== undefined) return shape[key]
    const { allOf, anyOf, oneOf } = shape
    if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map((part: Schema) => example(part, name)))
    const forms = (anyOf ?? oneOf) as readonly Schema[] | undefined
    if (forms) return example(forms[0] ?? {}, name, parent)
    if (Array.isArray(shape['enum'])) return shape['enum'][0]
    const [type = 'string'] = Array.isArray(shape.type) ? shape.type : [shape.type]
    if (type === 'array') return [example((shape['items'] ?? {}) as Schema, name, parent)]
    const { properties, additionalProperties } = shape
    if (type === 'object' && properties) return objectOf(shape, refName(schema) ?? name)
    return sampleValue(type, name, parent, (type === 'object' ? (additionalProperties ?? {}) : shape) as Schema)
  }

  const objectOf = ({ properties = {}, required = [] }: Schema, name: string) => {
    const wanted = Object.entries(properties).filter(
      ([property]) => fields === 'all' || (required as readonly string[]).includes(property),
    )
    // A change of some fields requires none: one of them shows the form.
    const shown = wanted.length === 0 ? Object.entries(properties).slice(0, 1) : wanted
    return Object.fromEntries(shown.map(([property, schema]) => [property, example(schema, property, name)]))
  }

  return { example, formsOf }
}
