// The pages of /dev/mail: the letters that development would have sent.

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark])

const page = (title, body) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1b2430; background: #fffefb }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d8d3c4 }
iframe { width: 100%; height: 70vh; border: 1px solid #77746a; background: #fff } pre { white-space: pre-wrap }
</style>
${body}`

function list(messages, end) {
  const rows = messages.map(
    ({ number, at, to, subject }) =>
      `<tr><td>${at.toLocaleTimeString('en-GB')}</td><td>${escaped(to)}</td><td><a href="/dev/mail/${number}">${escaped(subject)}</a></td></tr>`,
  )
  const table = `<table><tr><th>Time</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
  const none = '<p>No mail yet. Sign in at <a href="/sign-in">/sign-in</a>, or make a request.</p>'
  return page(
    'Mail of development',
    `<h1>Mail of development</h1><p>None of it was sent to anybody. <a href="/">Candor</a></p>${rows.length ? table : none}${end}`,
  )
}

function one({ number, from, to, subject, html, text, attachments }) {
  const files = attachments.map(({ filename, mimeType }) => escaped(`${filename ?? 'unnamed'} (${mimeType})`))
  return page(
    subject,
    `<p><a href="/dev/mail">All mail</a></p><h1>${escaped(subject)}</h1>
<p>From ${escaped(from)}<br>To ${escaped(to)}${files.length ? `<br>Attached: ${files.join(', ')}` : ''}</p>
${html ? `<iframe title="The message" src="/dev/mail/${number}/html"></iframe>` : ''}
<h2>As text</h2><pre>${escaped(text ?? '')}</pre>`,
  )
}

/** Scripts of a message do not run; its links open in the whole window. */
const sandbox =
  "sandbox allow-top-navigation-by-user-activation; default-src 'unsafe-inline' data: 'self'; script-src 'none'"

/** @returns status, headers and body for a path under /dev/ */
export function mailPage(path, messages, end) {
  if (path === '/dev/mail') return { status: 200, headers: {}, body: list(messages, end) }
  const [, number, html] = /^\/dev\/mail\/(\d+)(\/html)?$/.exec(path) ?? []
  const message = messages.find((entry) => entry.number === Number(number))
  if (!message) return { status: 404, headers: {}, body: page('Not found', '<h1>Not found</h1>') }
  if (!html) return { status: 200, headers: {}, body: one(message) }
  return {
    status: 200,
    headers: { 'content-security-policy': sandbox },
    body: `<base target="_top">${message.html ?? ''}`,
  }
}
