import { html } from 'hono/html'
import { everyone, Pages, paramOf } from '../ui/pages.ts'
import { plainPage } from '../ui/plain-page.ts'
import { answerProblem } from './problem.ts'
import { problemTexts } from './problem-texts.ts'
import { type ProblemCode, problemTypes } from './problem-types.ts'

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemTypes, code)
}

/** The text of a problem type's page, as it stands in `docs/problems/{code}.md`. */
export function problemMarkdown(code: ProblemCode): string {
  const { title, status } = problemTypes[code]
  const [meaning, remedy] = problemTexts[code]
  return `# ${title}\n\n\`${code}\`, HTTP status ${status}\n\n${meaning}\n\n**What to do.** ${remedy}\n`
}

/** Text with `code` in it, as HTML. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}

/** /docs/problems/{code}: the page that a problem's `type` leads to. */
export function problemPages(): Pages {
  return new Pages()
    .page('/docs/problems', everyone, () => {
      const codes = Object.keys(problemTypes).filter(isProblemCode)
      const items = codes.map(
        (code) => html`<li><a href="/docs/problems/${code}"><code>${code}</code></a> ${problemTypes[code].title}</li>`,
      )
      return plainPage('Problems - Candor', html`<h1>Problems</h1><ul>${items}</ul>`)
    })
    .page('/docs/problems/:code', everyone, (_visitor, c) => {
      const code = paramOf(c, 'code')
      if (!isProblemCode(code)) return answerProblem(c, { code: 'not-found' })
      const { title, status } = problemTypes[code]
      const [meaning, remedy] = problemTexts[code]
      const content = html`<h1>${title}</h1>
        <p><code>${code}</code>, HTTP status ${status}</p>
        <p>${withCode(meaning)}</p>
        <h2>What to do</h2>
        <p>${withCode(remedy)}</p>
        <p><a href="/docs/problems">All problems</a> <a href="/api/docs">The API</a></p>`
      return plainPage(`${title} - Candor`, content)
    })
}
