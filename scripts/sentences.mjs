// The domain and the use cases give keys with parameters: what people read stands in src/locales.
import ts from 'typescript'

/** Where sentences stand all the same, and why. An exception that nothing needs is a fault itself. */
const exceptions = [
  ['src/domain/statute/', 'what a law calls its outcomes, grounds and reviews, with translations'],
  ['src/domain/calendar/data/', 'the names of days as the calendars publish them'],
  ['src/domain/report/uk/', 'the columns of the Cabinet Office'],
  ['src/domain/report/us/', 'the lines of the Annual FOIA Report'],
  ['src/domain/report/cn/', 'the form of the annual report, as the State Council words it'],
  ['src/domain/report/sflf.ts', 'the columns of the Standard FOIA Log Format'],
  ['src/domain/release/personal-data/', 'what stands before a name, an address or a day of birth'],
  ['src/domain/text/joining-words.ts', 'words that a search leaves out'],
  ['src/app/demo/', 'what the people of the demonstration write'],
  ['src/app/import/import-column-names.ts', 'what ledgers of others call their columns'],
  ['src/app/import/import-facts.ts', 'what ledgers of others call channels and kinds'],
  ['src/app/import/outcome-words/', 'what ledgers of others call outcomes'],
  ['src/app/office/typical-channels.ts', 'the names that channels of a body begin with, in every language'],
  ['src/app/office/svg-picture.ts', 'the elements of SVG, and what in a drawing is not safe'],
  ['src/app/ports/background-task-ports.ts', 'an error that is stored, by which tasks are found again'],
  ['src/app/background-tasks/background-task.ts', 'an error that is stored with the task'],
  ['src/app/run-jobs.ts', 'lines of the log'],
  ['src/app/run-queued-jobs.ts', 'errors of jobs, for the operator'],
].map(([path, reason]) => ({ path, reason }))

/** What stands for a placeholder of a template. */
const filled = '…'
const word = /[A-Za-z][A-Za-z’'-]*/g

/** Three words and more, one after the first in small letters; three alone where they begin as a sentence does. Or a clause in Chinese. */
export function isSentence(text) {
  if (/\p{Script=Han}{2}[，；。]/u.test(text)) return true
  if (/^\s*[<@.{]|@media/.test(text)) return false
  const words = text.match(word) ?? []
  const isProse = /[A-Za-z…”"]{2,}[,;:]? [a-z]{2,}[,;:]? [A-Za-z…“"]/.test(text) && words.length > 2
  return isProse && (words.length > 3 || /^[A-Z…“"]/.test(text))
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => filled + literal.text).join('')
}

const isMessage = (name) => /^(message|error)$/.test(name.getText())

/** Faults of programming, and what the API says in English beside a code: of a refusal, or of a field, which `must` be something. */
function isForPrograms(node) {
  if (ts.isImportDeclaration(node)) return true
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText())
  if (ts.isCallExpression(node)) return /^(refuse\w*|super|Error)$/.test(node.expression.getText())
  return (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && isMessage(node.name)
}

/** The sentences of a file, with their lines. */
export function sentencesIn(source) {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (isForPrograms(node)) return
    const text = textOf(node)
    if (text !== undefined && isSentence(text) && !text.startsWith('must '))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Whether it is worth the time to read a file as a program. */
const mayHoldAny = (source) =>
  /['"`}][^'"`\n]*[A-Za-z}]{2,}[,;:]? [a-z]{2,}[,;:]? [A-Za-z$]|\p{Script=Han}[，；。]/u.test(source)

/** @param files {path, lines} of each file under src */
export function sentenceFaults(files) {
  const needed = new Set()
  const found = []
  for (const { path, lines } of files) {
    const source = lines.join('\n')
    if (!/^src\/(domain|app)\//.test(path) || !mayHoldAny(source)) continue
    const exception = exceptions.find((one) => path.startsWith(one.path))
    if (exception && needed.has(exception)) continue
    const sentences = sentencesIn(source)
    if (exception && sentences.length > 0) needed.add(exception)
    if (exception) continue
    for (const { line, text } of sentences)
      found.push(
        `${path}:${line}: a sentence: give a key with parameters, and word it in src/locales: ${text.slice(0, 60)}`,
      )
  }
  const idle = exceptions.filter((one) => !needed.has(one))
  return [
    ...found,
    ...idle.map(({ path }) => `scripts/sentences.mjs: ${path} holds no sentence and needs no exception`),
  ]
}
