type Json = { [key: string]: unknown }

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * States in the API's description what the input parser does: a field that a request body does not name is refused. Components
 * of answers stay open, since later versions add fields to them.
 */
export function closeInputs(document: object): void {
  const { paths, components } = document as { paths?: Json; components?: Json }
  const schemas = isJson(components?.['schemas']) ? components['schemas'] : {}
  const closed = new Set<unknown>()
  const close = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) close(one)
    if (!isJson(value) || closed.has(value)) return
    closed.add(value)
    const { $ref: reference } = value
    if (typeof reference === 'string') close(schemas[reference.slice(reference.lastIndexOf('/') + 1)])
    if (isJson(value['properties'])) {
      value['additionalProperties'] ??= false
      for (const property of Object.values(value['properties'])) close(property)
    }
    for (const key of ['items', 'anyOf', 'oneOf', 'schema'] as const) close(value[key])
  }
  for (const operations of Object.values(paths ?? {}))
    for (const operation of Object.values(isJson(operations) ? operations : {}))
      if (isJson(operation) && isJson(operation['requestBody']))
        for (const content of Object.values(operation['requestBody']['content'] ?? {})) close(content)
}
