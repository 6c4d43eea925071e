/** One `method=result` with its properties (`header.from=example.org`), as a mail server wrote it. */
export type MethodResult = {
  readonly method: string
  readonly result: string
  /** In lower case; a property that stands there twice has both values. */
  readonly properties: ReadonlyMap<string, readonly string[]>
}

export type AuthenticationResults = { readonly authservId: string; readonly results: readonly MethodResult[] }

type Lexeme = { readonly kind: 'word' | 'quoted' | 'mark'; readonly text: string }

const maxFieldLength = 10_000
const wordCharacter = /[^\s()<>;="\\,]/

/**
 * The field's value in words, quoted strings and the marks `;` and `=`. Comments and blanks part words and are left out, since
 * what stands in them is the sender's to choose. Undefined where the value breaks the grammar.
 */
function lexemesOf(value: string): readonly Lexeme[] | undefined {
  const found: Lexeme[] = []
  let at = 0
  while (at < value.length) {
    const character = value.charAt(at)
    if (/\s/.test(character)) at += 1
    else if (character === '(') {
      const end = endOfComment(value, at)
      if (end === undefined) return undefined
      at = end
    } else if (character === '"') {
      const end = endOfQuoted(value, at)
      if (end === undefined) return undefined
      found.push({ kind: 'quoted', text: value.slice(at + 1, end - 1).replaceAll(/\\(.)/gs, '$1') })
      at = end
    } else if (character === ';' || character === '=') {
      found.push({ kind: 'mark', text: character })
      at += 1
    } else {
      const start = at
      while (at < value.length && wordCharacter.test(value.charAt(at))) at += 1
      if (at === start) return undefined
      found.push({ kind: 'word', text: value.slice(start, at) })
    }
  }
  return found
}

function endOfComment(value: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < value.length; at += 1) {
    const character = value[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function endOfQuoted(value: string, start: number): number | undefined {
  for (let at = start + 1; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1
    else if (value[at] === '"') return at + 1
  }
  return undefined
}

/**
 * Takes an `Authentication-Results` field apart (RFC 8601 section 2.2). Undefined where anything of it is not as the grammar
 * has it: a field that can be read two ways vouches for nobody.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | undefined {
  const lexemes = value.length > maxFieldLength ? undefined : lexemesOf(value)
  if (!lexemes) return undefined
  const sections: Lexeme[][] = [[]]
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'mark' && lexeme.text === ';') sections.push([])
    else sections.at(-1)?.push(lexeme)
  }
  const [server = [], ...given] = sections
  const [id, version, ...more] = server
  if (id?.kind !== 'word' || more.length > 0 || (version && !/^\d+$/.test(version.text))) return undefined
  // A semicolon at the end says nothing more.
  const stated = given.at(-1)?.length === 0 ? given.slice(0, -1) : given
  const isNone = stated.length === 1 && stated[0]?.length === 1 && stated[0][0]?.text.toLowerCase() === 'none'
  const results: MethodResult[] = []
  for (const section of isNone ? [] : stated) {
    const result = resultOf(section)
    if (!result) return undefined
    results.push(result)
  }
  return { authservId: id.text, results }
}

/** `dmarc=pass reason="..." header.from=example.org` */
function resultOf(section: readonly Lexeme[]): MethodResult | undefined {
  if (section.length === 0 || section.length % 3 !== 0) return undefined
  const properties = new Map<string, string[]>()
  let first: { readonly method: string; readonly result: string } | undefined
  for (let at = 0; at < section.length; at += 3) {
    const [name, equals, value] = section.slice(at, at + 3)
    if (name?.kind !== 'word' || equals?.text !== '=' || equals.kind !== 'mark' || !value || value.kind === 'mark')
      return undefined
    const key = name.text.toLowerCase()
    if (!first) {
      const [, method] = /^([a-z][a-z0-9-]*)(?:\/\d+)?$/.exec(key) ?? []
      if (method === undefined || value.kind !== 'word' || !/^[a-z]+$/i.test(value.text)) return undefined
      first = { method, result: value.text.toLowerCase() }
    } else if (key.includes('.')) {
      // A quoted value is none of a domain or an address: what is compared with one never equals it.
      const text = value.kind === 'quoted' ? `"${value.text}"` : value.text.toLowerCase()
      properties.set(key, [...(properties.get(key) ?? []), text])
    } else if (key !== 'reason' && key !== 'action') return undefined
  }
  return first && { ...first, properties }
}
