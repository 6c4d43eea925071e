// Keys of the languages (src/locales/language.ts) that no code reads. It asks the type checker, so that a key counts as
// read where it is this very one, and not another of the same name.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * @param {readonly string[]} files all files of the program
 * @param {string} languageFile declares the type `Language`
 * @param {(file: string) => boolean} isWords whether a file holds words, and what it reads is no use of them
 * @returns {string[]} the path of each key, as `pages.desk.title`
 */
export function unusedWords(files, languageFile, isWords, options = {}) {
  const program = ts.createProgram(files, { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  /** Every key, by the place where it is declared. */
  const keys = new Map()
  /** Places whose keys are all read: indexed by a value, spread, or handed to a function that goes through them. */
  const read = new Set()

  const placesOf = (symbol) =>
    (symbol?.declarations ?? []).map((one) => `${one.getSourceFile().fileName}:${one.getStart()}`)
  const mark = (symbol) => {
    for (const place of placesOf(symbol)) read.add(place)
  }
  const markAll = (type) => {
    for (const member of membersOf(type)) for (const property of member.getProperties()) mark(property)
  }
  const membersOf = (type) => (type.isUnion() ? type.types : [type])
  const isTable = (type) =>
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
    type.getCallSignatures().length === 0 &&
    !checker.isArrayLikeType(type)

  function collect(type, path) {
    for (const member of membersOf(type).filter(isTable))
      for (const property of member.getProperties()) {
        const name = [...path, property.name]
        if (!isRequired(member, property.name))
          for (const place of placesOf(property)) if (!keys.has(place)) keys.set(place, name.join('.'))
        collect(checker.getTypeOfSymbol(property), name)
      }
  }

  /** A word for each value of a type of the program: whether one of them is shown is not for the words to know. */
  function isRequired(type, name) {
    const parts = type.isIntersection() ? type.types : [type]
    return parts.some((part) => {
      const property = part.getProperty(name)
      return property !== undefined && placesOf(property).length === 0
    })
  }

  const takesAnyKey = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.TypeParameter

  /** Words given where another type is taken, whose keys are then read instead: `Object.entries(words)`, `{ columns: words }`. */
  function handOver(given, expected, depth) {
    if (!isTable(given) || given === expected || depth === 0) return
    for (const member of membersOf(expected)) {
      const isAny = (member.flags & takesAnyKey) !== 0
      const [index] = checker.getIndexInfosOfType(member)
      for (const own of given.getProperties()) {
        const taken = isAny || index ? undefined : isTable(member) && member.getProperty(own.name)
        if (!isAny && !index && (!taken || placesOf(own).join() === placesOf(taken).join())) continue
        mark(own)
        handOver(
          checker.getTypeOfSymbol(own),
          isAny ? member : (index?.type ?? checker.getTypeOfSymbol(taken)),
          depth - 1,
        )
      }
    }
  }

  function visit(node) {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    if (ts.isPropertyAccessExpression(node)) {
      if (names.has(node.name.text)) mark(checker.getSymbolAtLocation(node.name))
    } else if (ts.isElementAccessExpression(node)) visitIndex(node)
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) visitBinding(node)
    // Two tables of the same shape are one type to the checker.
    else if (ts.isConditionalExpression(node))
      for (const branch of [node.whenTrue, node.whenFalse]) markAll(checker.getTypeAtLocation(branch))
    else if (ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node))
      markAll(checker.getTypeAtLocation(node.expression))
    if (isHanded(node)) {
      const given = checker.getTypeAtLocation(node)
      const expected = hasKeys(given) ? checker.getContextualType(node) : undefined
      if (expected) handOver(given, expected, 3)
    }
    ts.forEachChild(node, visit)
  }

  /** An expression whose value goes somewhere else, of another type perhaps. */
  const isHanded = (node) =>
    (ts.isIdentifier(node) ||
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isCallExpression(node)) &&
    takesOver(node.parent, node)

  const takesOver = (parent, node) =>
    ts.isCallExpression(parent) || ts.isNewExpression(parent)
      ? parent.expression !== node
      : ts.isPropertyAssignment(parent) || (ts.isVariableDeclaration(parent) && parent.type !== undefined)
        ? parent.initializer === node
        : ts.isArrowFunction(parent)
          ? parent.body === node
          : ts.isShorthandPropertyAssignment(parent) ||
            ts.isJsxExpression(parent) ||
            ts.isReturnStatement(parent) ||
            ts.isAsExpression(parent) ||
            ts.isSatisfiesExpression(parent) ||
            ts.isParenthesizedExpression(parent) ||
            ts.isArrayLiteralExpression(parent) ||
            ts.isBinaryExpression(parent)

  const typesWithKeys = new Map()
  /** Whether a table has keys of the languages, or an object written out holds such a table. */
  function hasKeys(type) {
    const known = typesWithKeys.get(type)
    if (known !== undefined) return known
    typesWithKeys.set(type, false)
    const isWrittenOut = ((type.symbol?.flags ?? 0) & ts.SymbolFlags.ObjectLiteral) !== 0
    const has =
      isTable(type) &&
      type
        .getProperties()
        .some(
          (one) =>
            placesOf(one).some((place) => keys.has(place)) || (isWrittenOut && hasKeys(checker.getTypeOfSymbol(one))),
        )
    typesWithKeys.set(type, has)
    return has
  }

  function visitIndex({ expression, argumentExpression }) {
    const names = membersOf(checker.getTypeAtLocation(argumentExpression))
    const type = checker.getTypeAtLocation(expression)
    if (!names.every((one) => one.isStringLiteral())) return markAll(type)
    for (const member of membersOf(type)) for (const one of names) mark(member.getProperty(one.value))
  }

  function visitBinding({ parent, dotDotDotToken, propertyName, name }) {
    const type = checker.getTypeAtLocation(parent)
    if (dotDotDotToken) markAll(type)
    else
      for (const member of membersOf(type))
        mark(member.getProperty((propertyName ?? name).getText().replaceAll(/['"]/g, '')))
  }

  const source = program.getSourceFile(languageFile)
  const language = checker.getSymbolAtLocation(source)?.exports?.get('Language')
  if (!language) throw new Error(`${languageFile} has no type Language`)
  collect(checker.getDeclaredTypeOfSymbol(language), [])
  const names = new Set([...keys.values()].map((path) => path.split('.').at(-1)))
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !isWords(file.fileName)) visit(file)
  return [...new Set([...keys].flatMap(([place, path]) => (read.has(place) ? [] : [path])))]
}

const root = fileURLToPath(new URL('..', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${root}tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: console.error,
    },
  )
  const files = config.fileNames.filter((name) => /^(src|emails)\//.test(relative(root, name)))
  const isWords = (name) => /^src\/locales\/[^/]+\//.test(relative(root, name))
  const unused = unusedWords(files, `${root}src/locales/language.ts`, isWords, config.options)
  for (const path of unused) console.error(`src/locales: nothing reads ${path}: take it out of every language`)
  process.exitCode = unused.length === 0 ? 0 : 1
}
