import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Part = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page for programmers and for programs, in English, without the frame of the site. @param head more of its head */
export const plainPage = (title: string, content: Part, head: Part | '' = ''): Part =>
  html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      ${head}
      <title>${title}</title>
    </head>
    <body>
      <main>${content}</main>
    </body>
  </html>`
